package io.github.ovfemulator.ovf.descriptor;

import java.util.Map;
import java.util.stream.Collectors;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * Maps the {@code ovf:id} of {@code OperatingSystemSection}, a value of the CIM property
 * {@code OSType}, and its version to a VMware guest identifier.
 * <p>
 * If a number has several guests and the descriptor has no version, the result is the
 * generic guest of the same family and word size (a choice). The same applies to
 * operating systems that vCenter does not support. Only the major version counts:
 * {@code 8.4} is {@code 8}.
 *
 * @see <a href=
 * "https://learn.microsoft.com/windows/win32/cimwin32prov/cim-operatingsystem">CIM_OperatingSystem</a>
 */
final class CimGuests {

	/** Entries of the form {@code number[-version] guest}. */
	private static final String TABLE = """
			1 otherGuest, 102 otherGuest64, 36 otherLinuxGuest, 101 otherLinux64Guest,
			97 other24xLinuxGuest, 98 other24xLinux64Guest, 99 other26xLinuxGuest, 100 other26xLinux64Guest,
			2 darwinGuest, 2-10 darwin10Guest, 2-11 darwin11Guest, 2-12 darwin12_64Guest, 2-13 darwin13_64Guest,
			2-14 darwin14_64Guest, 2-15 darwin15_64Guest, 2-16 darwin16_64Guest, 2-17 darwin17_64Guest,
			2-18 darwin18_64Guest, 2-19 darwin19_64Guest, 2-20 darwin20_64Guest, 2-21 darwin21_64Guest,
			2-22 darwin22_64Guest, 2-23 darwin23_64Guest, 12 os2Guest, 110 eComStationGuest, 110-2 eComStation2Guest,
			14 dosGuest, 15 win31Guest, 16 win95Guest, 17 win98Guest, 18 winNTGuest, 63 winMeGuest,
			58 win2000ServGuest, 67 winXPProGuest, 72 winXPProGuest, 75 winXPProGuest, 71 winXPPro64Guest,
			69 winNetStandardGuest, 70 winNetStandard64Guest, 73 winVistaGuest, 74 winVista64Guest,
			76 winLonghornGuest, 77 winLonghorn64Guest, 103 windows7Server64Guest, 105 windows7Guest,
			111 windows7Server64Guest, 112 windows8Server64Guest, 113 windows8Guest, 114 windows8_64Guest,
			115 windows9Server64Guest,
			21-4 netware4Guest, 21-5 netware5Guest, 21-6 netware6Guest, 25 unixWare7Guest,
			26-5 openServer5Guest, 26-6 openServer6Guest, 86 oesGuest, 87 nld9Guest, 88 sjdsGuest,
			29-6 solaris6Guest, 29-7 solaris7Guest, 29-8 solaris8Guest, 29-9 solaris9Guest, 29-10 solaris10Guest,
			81 otherGuest64, 81-10 solaris10_64Guest, 81-11 solaris11_64Guest,
			42 freebsdGuest, 42-11 freebsd11Guest, 42-12 freebsd12Guest, 42-13 freebsd13Guest, 42-14 freebsd14Guest,
			42-15 freebsd15Guest, 78 freebsd64Guest, 78-11 freebsd11_64Guest, 78-12 freebsd12_64Guest,
			78-13 freebsd13_64Guest, 78-14 freebsd14_64Guest, 78-15 freebsd15_64Guest,
			79 redhatGuest, 79-2 rhel2Guest, 79-3 rhel3Guest, 79-4 rhel4Guest, 79-5 rhel5Guest, 79-6 rhel6Guest,
			79-7 rhel7Guest, 80 otherLinux64Guest, 80-3 rhel3_64Guest, 80-4 rhel4_64Guest, 80-5 rhel5_64Guest,
			80-6 rhel6_64Guest, 80-7 rhel7_64Guest, 80-8 rhel8_64Guest, 80-9 rhel9_64Guest, 80-10 rhel10_64Guest,
			82 suseGuest, 83 suse64Guest, 82-11 opensuseGuest, 83-11 opensuse64Guest,
			84 slesGuest, 84-10 sles10Guest, 84-11 sles11Guest, 84-12 sles12Guest,
			85 sles64Guest, 85-10 sles10_64Guest, 85-11 sles11_64Guest, 85-12 sles12_64Guest, 85-15 sles15_64Guest,
			85-16 sles16_64Guest, 89 mandrivaGuest, 90 mandriva64Guest, 91 turboLinuxGuest, 92 turboLinux64Guest,
			93 ubuntuGuest, 94 ubuntu64Guest,
			95 otherLinuxGuest, 95-4 debian4Guest, 95-5 debian5Guest, 95-6 debian6Guest, 95-7 debian7Guest,
			95-8 debian8Guest, 95-9 debian9Guest, 95-10 debian10Guest, 95-11 debian11Guest, 95-12 debian12Guest,
			95-13 debian13Guest, 96 otherLinux64Guest, 96-4 debian4_64Guest, 96-5 debian5_64Guest,
			96-6 debian6_64Guest, 96-7 debian7_64Guest, 96-8 debian8_64Guest, 96-9 debian9_64Guest,
			96-10 debian10_64Guest, 96-11 debian11_64Guest, 96-12 debian12_64Guest, 96-13 debian13_64Guest,
			104 otherGuest64, 104-4 vmkernelGuest, 104-5 vmkernel5Guest, 104-6 vmkernel6Guest, 104-65 vmkernel65Guest,
			104-6.5 vmkernel65Guest, 104-6.7 vmkernel65Guest, 104-7 vmkernel7Guest, 104-8 vmkernel8Guest,
			104-9 vmkernel9Guest,
			106 centosGuest, 106-6 centos6Guest, 106-7 centos7Guest, 107 centos64Guest, 107-6 centos6_64Guest,
			107-7 centos7_64Guest, 107-8 centos8_64Guest, 107-9 centos9_64Guest,
			108 oracleLinuxGuest, 108-6 oracleLinux6Guest, 108-7 oracleLinux7Guest, 109 oracleLinux64Guest,
			109-6 oracleLinux6_64Guest, 109-7 oracleLinux7_64Guest, 109-8 oracleLinux8_64Guest,
			109-9 oracleLinux9_64Guest, 109-10 oracleLinux10_64Guest
			""";

	private static final Map<String, String> GUESTS = Split.at(TABLE, ',')
		.stream()
		.map(String::strip)
		.collect(Collectors.toUnmodifiableMap((entry) -> Split.before(entry, ' '), (entry) -> Split.after(entry, ' ')));

	private static final Pattern VERSION = Pattern.compile("([0-9]{1,4})(?:\\.[0-9]{1,4})?");

	private static final int MAC_OS = 2;

	/** The highest number of {@code OSType} that the table covers. */
	private static final int LAST = 115;

	private CimGuests() {
	}

	/**
	 * Finds the guest identifier for a number.
	 * @param id the number
	 * @param version the version, or {@code null}
	 * @return the guest identifier, or {@code null} if the number has none
	 */
	static @Nullable String find(int id, @Nullable String version) {
		Matcher number = VERSION.matcher((version != null) ? version.strip() : "");
		if (number.lookingAt()) {
			String exact = GUESTS.get(id + "-" + number.group());
			// Guest identifiers of macOS carry the version of the kernel.
			String major = (id == MAC_OS) ? null : GUESTS.get(id + "-" + number.group(1));
			if (exact != null || major != null) {
				return (exact != null) ? exact : major;
			}
		}
		String guest = GUESTS.get(String.valueOf(id));
		return (guest == null && id > 0 && id <= LAST) ? "otherGuest" : guest;
	}

}
