package io.github.ovfemulator.transfer;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link UploadTargets} and {@link UploadToken}.
 */
class UploadTargetsTests {

	private final UploadTargets targets = new UploadTargets();

	private final UploadTarget target = new TestUploadTarget((length) -> RecordedUpload.counted());

	@Test
	void findWhenAddedGivesTheTarget() {
		UploadToken token = UploadToken.random();
		this.targets.add(token, this.target);
		assertThat(this.targets.find(new UploadToken(token.value()))).containsSame(this.target);
	}

	@Test
	void findWhenRemovedGivesNothing() {
		UploadToken token = UploadToken.random();
		this.targets.add(token, this.target);
		this.targets.remove(token);
		assertThat(this.targets.find(token)).isEmpty();
	}

	@Test
	void tokensDifferAndNeedNoEncodingInTheirPath() {
		assertThat(Stream.generate(UploadToken::random).limit(100)).doesNotHaveDuplicates()
			.allSatisfy((token) -> assertThat(token.path()).matches("/upload/[A-Za-z0-9_-]{32}"));
	}

	@Test
	void tokenWhenPrintedKeepsItsSecret() {
		UploadToken token = UploadToken.random();
		assertThat(token.toString()).doesNotContain(token.value());
	}

}
