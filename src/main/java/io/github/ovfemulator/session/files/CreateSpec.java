package io.github.ovfemulator.session.files;

import java.util.List;

import io.github.ovfemulator.vapi.text.RedactedUrl;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import io.github.ovfemulator.vapi.type.UriString;
import org.jspecify.annotations.Nullable;

/**
 * Where a package comes from and how it is read. That {@code push_source_ovf_option} may
 * come without {@code push_source_content_type}, whose default it then implies, is a
 * choice: the vendor's text has the default, its runtime does not.
 *
 * @param locale the locale of texts from the package; the server's when unset
 * @param importFlags how tolerant the reading is; {@code LAX} or nothing
 * @param sourceType where the package comes from
 * @param pullSource the URL to fetch the package from
 * @param sslCertificateThumbprint the SHA-1 thumbprint that the server behind that URL
 * must have
 * @param pushSourceContentType what the client uploads; {@code OVF_SOURCE} when unset
 * @param pushSourceOvfOption what the client uploads beside the descriptor and its files;
 * {@code NONE} when unset
 * @param contentLibraryItem the library item to read
 */
@CanonicalName("com.vmware.vcenter.ovf.import_session.create_spec")
@Union(discriminator = "source_type",
		cases = { @Union.Case(value = "PULL_SOURCE", required = "pull_source", optional = "ssl_certificate_thumbprint"),
				@Union.Case(value = "PUSH_SOURCE", optional = "push_source_content_type"),
				@Union.Case(value = "CONTENT_LIBRARY_SOURCE", required = "content_library_item") })
@Union(discriminator = "push_source_content_type", whenUnset = "OVF_SOURCE",
		cases = { @Union.Case(value = "OVF_SOURCE", optional = "push_source_ovf_option"), @Union.Case("OVA_SOURCE") })
public record CreateSpec(@Nullable String locale, List<String> importFlags, SourceType sourceType,
		@Nullable @UriString String pullSource, @Nullable String sslCertificateThumbprint,
		@Nullable PushSourceContentType pushSourceContentType, @Nullable PushSourceOvfOption pushSourceOvfOption,
		@Nullable @ResourceType("com.vmware.content.library.Item") String contentLibraryItem) implements Structure {

	/**
	 * Returns the same without user, password and query of a URL.
	 */
	public CreateSpec withoutSecrets() {
		return new CreateSpec(this.locale, this.importFlags, this.sourceType,
				(this.pullSource != null) ? RedactedUrl.of(this.pullSource) : null, this.sslCertificateThumbprint,
				this.pushSourceContentType, this.pushSourceOvfOption, this.contentLibraryItem);
	}

	/**
	 * Where a package comes from.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.import_session.source_type")
	public enum SourceType {

		/** The client uploads it. */
		PUSH_SOURCE,
		/** The server fetches it. */
		PULL_SOURCE,
		/** The server reads it from a content library. */
		CONTENT_LIBRARY_SOURCE

	}

	/**
	 * What a client uploads.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.import_session.push_source_content_type")
	public enum PushSourceContentType {

		/** The files one by one. */
		OVF_SOURCE,
		/** One OVA archive. */
		OVA_SOURCE

	}

	/**
	 * What a client uploads beside the descriptor and the files that it refers to.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.import_session.push_source_ovf_option")
	public enum PushSourceOvfOption {

		/** A manifest. */
		MANIFEST,
		/** A manifest and a certificate. */
		MANIFEST_CERTIFICATE,
		/** Neither. */
		NONE

	}

}
