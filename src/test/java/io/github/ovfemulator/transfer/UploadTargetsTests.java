package io.github.ovfemulator.transfer;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link UploadTargets}, {@link UploadAddress} and {@link UploadToken}.
 */
class UploadTargetsTests {

	private final UploadTargets targets = new UploadTargets();

	private final UploadTarget target = new TestUploadTarget((length) -> RecordedUpload.counted());

	@Test
	void findWhenAddedThenReturnsTarget() {
		UploadToken token = UploadToken.random();
		this.targets.add(UploadAddress.of(token), this.target);
		assertThat(this.targets.find(UploadAddress.of(new UploadToken(token.value())))).containsSame(this.target);
	}

	@Test
	void findWhenRemovedThenReturnsNothing() {
		UploadAddress address = UploadAddress.of(UploadToken.random());
		this.targets.add(address, this.target);
		this.targets.remove(address);
		assertThat(this.targets.find(address)).isEmpty();
	}

	@Test
	void findWhenMethodOrFileDifferThenReturnsNothing() {
		UploadToken token = UploadToken.random();
		this.targets.add(new UploadAddress("POST", token, "disk-0.vmdk"), this.target);
		assertThat(this.targets.find(new UploadAddress("PUT", token, "disk-0.vmdk"))).isEmpty();
		assertThat(this.targets.find(new UploadAddress("POST", token, "disk-1.vmdk"))).isEmpty();
		assertThat(this.targets.find(UploadAddress.of(token))).isEmpty();
	}

	@Test
	void tokenWhenRandomThenIsUniqueAndUrlSafe() {
		assertThat(Stream.generate(UploadToken::random).limit(100)).doesNotHaveDuplicates()
			.allSatisfy((token) -> assertThat(UploadAddress.of(token).path()).matches("/upload/[A-Za-z0-9_-]{32}"));
	}

	@Test
	void tokenWhenPrintedThenHidesItsValue() {
		UploadToken token = UploadToken.random();
		assertThat(token.toString()).doesNotContain(token.value());
		assertThat(UploadAddress.of(token).toString()).doesNotContain(token.value());
	}

}
