package io.github.ovfemulator.ovf;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.UriString;
import org.jspecify.annotations.Nullable;

/**
 * A file of a package and the progress of its transfer.
 *
 * @param name the path in the references of the descriptor; for the descriptor, manifest
 * and certificate a name assigned by the server
 * @param fileType the type of the file
 * @param optionalUpload whether the upload is optional in a push session
 * @param fileUrl the upload URL, or the URL that the server downloads from
 * @param sslThumbPrint the SHA-1 thumbprint of the TLS certificate of an https URL
 * @param uploadMethod the HTTP method of the upload; {@code PUT} when unset
 * @param size the size in bytes; 0 while it is unknown
 * @param bytesTransferred the number of bytes transferred
 * @param sha256 the SHA-256 digest in hexadecimal; empty until the file is complete (a
 * choice, since the reference requires it and gives no rule)
 */
@CanonicalName("com.vmware.vcenter.ovf.ovf_file_info")
public record OvfFileInfo(String name, FileType fileType, boolean optionalUpload, @Nullable @UriString String fileUrl,
		@Nullable String sslThumbPrint, @Nullable HttpUploadMethod uploadMethod, long size, long bytesTransferred,
		String sha256) implements Structure {

	/**
	 * The types of files.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.ovf_file_info.file_type")
	public enum FileType {

		/** The descriptor. */
		OVF,
		/** The manifest. */
		MANIFEST,
		/** The certificate. */
		CERT,
		/** A bundle of localized messages. */
		MSG_BUNDLE,
		/** A disk. */
		DISK,
		/** Any other file. */
		CONTENT,
		/** An OVA archive. */
		OVA,
		/** The NVRAM of an EFI machine. */
		NVRAM

	}

	/**
	 * The methods of an upload.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.ovf_file_info.http_upload_method")
	public enum HttpUploadMethod {

		/** HTTP PUT. */
		PUT,
		/** HTTP POST. */
		POST

	}

}
