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
 * The source of a package, and how it is read. That {@code push_source_ovf_option} is
 * accepted without {@code push_source_content_type}, whose default it then implies, is a
 * choice: the vendor's text has the default, its runtime does not.
 *
 * @param locale the locale of texts from the package; the server's if unset
 * @param importFlags the import flags, such as {@code LAX}
 * @param sourceType the type of source
 * @param pullSource the URL to pull the package from
 * @param sslCertificateThumbprint the expected SHA-1 thumbprint of the certificate of the
 * source
 * @param pushSourceContentType the uploaded content; {@code OVF_SOURCE} if unset
 * @param pushSourceOvfOption the files uploaded beside the descriptor and its references;
 * {@code NONE} if unset
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
	 * The types of source.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.import_session.source_type")
	public enum SourceType {

		/** The client uploads it. */
		PUSH_SOURCE,
		/**
		 * The server pulls it from a URL.
		 */
		PULL_SOURCE,
		/** The server reads it from a content library. */
		CONTENT_LIBRARY_SOURCE

	}

	/**
	 * The content that a client uploads.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.import_session.push_source_content_type")
	public enum PushSourceContentType {

		/**
		 * The files, one by one.
		 */
		OVF_SOURCE,
		/**
		 * An OVA archive.
		 */
		OVA_SOURCE

	}

	/**
	 * The files that a client uploads beside the descriptor and its references.
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
