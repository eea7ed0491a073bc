package io.github.ovfemulator.ovf;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.UriString;
import org.jspecify.annotations.Nullable;

/**
 * One file of a package on its way.
 *
 * @param name its name in the package's references; for the descriptor, manifest and
 * certificate one that the server assigns
 * @param fileType its role
 * @param optionalUpload whether a client that pushes may leave it out
 * @param fileUrl where a client uploads it to, or whence the server fetches it
 * @param sslThumbPrint the SHA-1 thumbprint of the certificate behind an https URL
 * @param uploadMethod the HTTP method of the upload; {@code PUT} when unset
 * @param size its size in bytes; 0 while nobody knows it
 * @param bytesTransferred the bytes that have arrived
 * @param sha256 the SHA-256 digest in hexadecimal; empty until the file is complete (a
 * choice, since the reference requires it and gives no rule)
 */
@CanonicalName("com.vmware.vcenter.ovf.ovf_file_info")
public record OvfFileInfo(String name, FileType fileType, boolean optionalUpload, @Nullable @UriString String fileUrl,
		@Nullable String sslThumbPrint, @Nullable HttpUploadMethod uploadMethod, long size, long bytesTransferred,
		String sha256) implements Structure {

	/**
	 * The roles of files.
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
		/** Anything that needs no special treatment. */
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
