package io.github.ovfemulator.ovf.parameters;

/**
 * Certificates as packages carry them.
 */
public final class TestCertificates {

	/** Self-signed, valid from 2020-01-01 to 2029-12-29. */
	public static final String SELF_SIGNED = """
			-----BEGIN CERTIFICATE-----
			MIIBiDCCAS+gAwIBAgIJAPn5IeBiN5WNMAoGCCqGSM49BAMCMDAxCzAJBgNVBAYT
			AkRFMRAwDgYDVQQKEwdFeGFtcGxlMQ8wDQYDVQQDEwZTaWduZXIwHhcNMjAwMTAx
			MDAwMDAwWhcNMjkxMjI5MDAwMDAwWjAwMQswCQYDVQQGEwJERTEQMA4GA1UEChMH
			RXhhbXBsZTEPMA0GA1UEAxMGU2lnbmVyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcD
			QgAEq1rKOPmEpqPEuT0iRovPgy3/T6uEDbmwcuQItL604WqeUO83DyuemklGBNL5
			bi0N0bRi+FmvLpx09VQmFLmm0qMyMDAwHQYDVR0OBBYEFFJAYIm3sFsqSSyt7ejZ
			FHUR9VmNMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgUCt2disG
			S+FgEkBuOp7FtiCWPjYYUrcDuDXcbZ1pE+gCIEnEsYrztnICr4cwC4gVmRFSo9HQ
			WOB/2NOvFWBrrCIy
			-----END CERTIFICATE-----
			""";

	private TestCertificates() {
	}

}
