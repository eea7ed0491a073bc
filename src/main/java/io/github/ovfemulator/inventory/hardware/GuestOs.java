package io.github.ovfemulator.inventory.hardware;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.ovfemulator.vapi.type.CanonicalName;
import org.jspecify.annotations.Nullable;

/**
 * The guest operating systems, with their names in vAPI and their identifiers in
 * {@code vim} and in the {@code vmw:osType} of descriptors.
 * <p>
 * The names are those of the vendor's bindings for vSphere 8.0.3. The constants from
 * {@code FREEBSD_15} on are derived from the identifiers that vSphere 9 added, by the
 * rule of the other names.
 */
@CanonicalName("com.vmware.vcenter.vm.guest_OS")
public enum GuestOs {

	DOS("dosGuest"), WIN_31("win31Guest"), WIN_95("win95Guest"), WIN_98("win98Guest"), WIN_ME("winMeGuest"),
	WIN_NT("winNTGuest"), WIN_2000_PRO("win2000ProGuest"), WIN_2000_SERV("win2000ServGuest"),
	WIN_2000_ADV_SERV("win2000AdvServGuest"), WIN_XP_HOME("winXPHomeGuest"), WIN_XP_PRO("winXPProGuest"),
	WIN_XP_PRO_64("winXPPro64Guest"), WIN_NET_WEB("winNetWebGuest"), WIN_NET_STANDARD("winNetStandardGuest"),
	WIN_NET_ENTERPRISE("winNetEnterpriseGuest"), WIN_NET_DATACENTER("winNetDatacenterGuest"),
	WIN_NET_BUSINESS("winNetBusinessGuest"), WIN_NET_STANDARD_64("winNetStandard64Guest"),
	WIN_NET_ENTERPRISE_64("winNetEnterprise64Guest"), WIN_LONGHORN("winLonghornGuest"),
	WIN_LONGHORN_64("winLonghorn64Guest"), WIN_NET_DATACENTER_64("winNetDatacenter64Guest"), WIN_VISTA("winVistaGuest"),
	WIN_VISTA_64("winVista64Guest"), WINDOWS_7("windows7Guest"), WINDOWS_7_64("windows7_64Guest"),
	WINDOWS_7_SERVER_64("windows7Server64Guest"), WINDOWS_8("windows8Guest"), WINDOWS_8_64("windows8_64Guest"),
	WINDOWS_8_SERVER_64("windows8Server64Guest"), WINDOWS_9("windows9Guest"), WINDOWS_9_64("windows9_64Guest"),
	WINDOWS_9_SERVER_64("windows9Server64Guest"), WINDOWS_11_64("windows11_64Guest"),
	WINDOWS_12_64("windows12_64Guest"), WINDOWS_HYPERV("windowsHyperVGuest"),
	WINDOWS_SERVER_2019("windows2019srv_64Guest"), WINDOWS_SERVER_2021("windows2019srvNext_64Guest"),
	WINDOWS_SERVER_2025("windows2022srvNext_64Guest"), FREEBSD("freebsdGuest"), FREEBSD_64("freebsd64Guest"),
	FREEBSD_11("freebsd11Guest"), FREEBSD_12("freebsd12Guest"), FREEBSD_13("freebsd13Guest"),
	FREEBSD_14("freebsd14Guest"), FREEBSD_11_64("freebsd11_64Guest"), FREEBSD_12_64("freebsd12_64Guest"),
	FREEBSD_13_64("freebsd13_64Guest"), FREEBSD_14_64("freebsd14_64Guest"), REDHAT("redhatGuest"), RHEL_2("rhel2Guest"),
	RHEL_3("rhel3Guest"), RHEL_3_64("rhel3_64Guest"), RHEL_4("rhel4Guest"), RHEL_4_64("rhel4_64Guest"),
	RHEL_5("rhel5Guest"), RHEL_5_64("rhel5_64Guest"), RHEL_6("rhel6Guest"), RHEL_6_64("rhel6_64Guest"),
	RHEL_7("rhel7Guest"), RHEL_7_64("rhel7_64Guest"), RHEL_8_64("rhel8_64Guest"), RHEL_9_64("rhel9_64Guest"),
	CENTOS("centosGuest"), CENTOS_64("centos64Guest"), CENTOS_6("centos6Guest"), CENTOS_6_64("centos6_64Guest"),
	CENTOS_7("centos7Guest"), CENTOS_7_64("centos7_64Guest"), CENTOS_8_64("centos8_64Guest"),
	CENTOS_9_64("centos9_64Guest"), ORACLE_LINUX("oracleLinuxGuest"), ORACLE_LINUX_64("oracleLinux64Guest"),
	ORACLE_LINUX_6("oracleLinux6Guest"), ORACLE_LINUX_6_64("oracleLinux6_64Guest"), ORACLE_LINUX_7("oracleLinux7Guest"),
	ORACLE_LINUX_7_64("oracleLinux7_64Guest"), ORACLE_LINUX_8_64("oracleLinux8_64Guest"),
	ORACLE_LINUX_9_64("oracleLinux9_64Guest"), SUSE("suseGuest"), SUSE_64("suse64Guest"), SLES("slesGuest"),
	SLES_64("sles64Guest"), SLES_10("sles10Guest"), SLES_10_64("sles10_64Guest"), SLES_11("sles11Guest"),
	SLES_11_64("sles11_64Guest"), SLES_12("sles12Guest"), SLES_12_64("sles12_64Guest"), SLES_15_64("sles15_64Guest"),
	SLES_16_64("sles16_64Guest"), NLD_9("nld9Guest"), OES("oesGuest"), SJDS("sjdsGuest"), MANDRAKE("mandrakeGuest"),
	MANDRIVA("mandrivaGuest"), MANDRIVA_64("mandriva64Guest"), TURBO_LINUX("turboLinuxGuest"),
	TURBO_LINUX_64("turboLinux64Guest"), UBUNTU("ubuntuGuest"), UBUNTU_64("ubuntu64Guest"), DEBIAN_4("debian4Guest"),
	DEBIAN_4_64("debian4_64Guest"), DEBIAN_5("debian5Guest"), DEBIAN_5_64("debian5_64Guest"), DEBIAN_6("debian6Guest"),
	DEBIAN_6_64("debian6_64Guest"), DEBIAN_7("debian7Guest"), DEBIAN_7_64("debian7_64Guest"), DEBIAN_8("debian8Guest"),
	DEBIAN_8_64("debian8_64Guest"), DEBIAN_9("debian9Guest"), DEBIAN_9_64("debian9_64Guest"),
	DEBIAN_10("debian10Guest"), DEBIAN_10_64("debian10_64Guest"), DEBIAN_11("debian11Guest"),
	DEBIAN_11_64("debian11_64Guest"), DEBIAN_12("debian12Guest"), DEBIAN_12_64("debian12_64Guest"),
	ASIANUX_3("asianux3Guest"), ASIANUX_3_64("asianux3_64Guest"), ASIANUX_4("asianux4Guest"),
	ASIANUX_4_64("asianux4_64Guest"), ASIANUX_5_64("asianux5_64Guest"), ASIANUX_7_64("asianux7_64Guest"),
	ASIANUX_8_64("asianux8_64Guest"), ASIANUX_9_64("asianux9_64Guest"), OPENSUSE("opensuseGuest"),
	OPENSUSE_64("opensuse64Guest"), FEDORA("fedoraGuest"), FEDORA_64("fedora64Guest"), COREOS_64("coreos64Guest"),
	VMWARE_PHOTON_64("vmwarePhoton64Guest"), OTHER_24X_LINUX("other24xLinuxGuest"),
	OTHER_24X_LINUX_64("other24xLinux64Guest"), OTHER_26X_LINUX("other26xLinuxGuest"),
	OTHER_26X_LINUX_64("other26xLinux64Guest"), OTHER_3X_LINUX("other3xLinuxGuest"),
	OTHER_3X_LINUX_64("other3xLinux64Guest"), OTHER_4X_LINUX("other4xLinuxGuest"),
	OTHER_4X_LINUX_64("other4xLinux64Guest"), OTHER_5X_LINUX("other5xLinuxGuest"),
	OTHER_5X_LINUX_64("other5xLinux64Guest"), OTHER_6X_LINUX("other6xLinuxGuest"),
	OTHER_6X_LINUX_64("other6xLinux64Guest"), OTHER_LINUX("otherLinuxGuest"), GENERIC_LINUX("genericLinuxGuest"),
	OTHER_LINUX_64("otherLinux64Guest"), SOLARIS_6("solaris6Guest"), SOLARIS_7("solaris7Guest"),
	SOLARIS_8("solaris8Guest"), SOLARIS_9("solaris9Guest"), SOLARIS_10("solaris10Guest"),
	SOLARIS_10_64("solaris10_64Guest"), SOLARIS_11_64("solaris11_64Guest"), OS2("os2Guest"),
	ECOMSTATION("eComStationGuest"), ECOMSTATION_2("eComStation2Guest"), NETWARE_4("netware4Guest"),
	NETWARE_5("netware5Guest"), NETWARE_6("netware6Guest"), OPENSERVER_5("openServer5Guest"),
	OPENSERVER_6("openServer6Guest"), UNIXWARE_7("unixWare7Guest"), DARWIN("darwinGuest"), DARWIN_64("darwin64Guest"),
	DARWIN_10("darwin10Guest"), DARWIN_10_64("darwin10_64Guest"), DARWIN_11("darwin11Guest"),
	DARWIN_11_64("darwin11_64Guest"), DARWIN_12_64("darwin12_64Guest"), DARWIN_13_64("darwin13_64Guest"),
	DARWIN_14_64("darwin14_64Guest"), DARWIN_15_64("darwin15_64Guest"), DARWIN_16_64("darwin16_64Guest"),
	DARWIN_17_64("darwin17_64Guest"), DARWIN_18_64("darwin18_64Guest"), DARWIN_19_64("darwin19_64Guest"),
	DARWIN_20_64("darwin20_64Guest"), DARWIN_21_64("darwin21_64Guest"), DARWIN_22_64("darwin22_64Guest"),
	DARWIN_23_64("darwin23_64Guest"), VMKERNEL("vmkernelGuest"), VMKERNEL_5("vmkernel5Guest"),
	VMKERNEL_6("vmkernel6Guest"), VMKERNEL_65("vmkernel65Guest"), VMKERNEL_7("vmkernel7Guest"),
	VMKERNEL_8("vmkernel8Guest"), AMAZONLINUX2_64("amazonlinux2_64Guest"), AMAZONLINUX3_64("amazonlinux3_64Guest"),
	CRXPOD_1("crxPod1Guest"), CRXSYS_1("crxSys1Guest"), ROCKYLINUX_64("rockylinux_64Guest"),
	ALMALINUX_64("almalinux_64Guest"), OTHER("otherGuest"), OTHER_64("otherGuest64"), FREEBSD_15("freebsd15Guest"),
	FREEBSD_15_64("freebsd15_64Guest"), RHEL_10_64("rhel10_64Guest"), ORACLE_LINUX_10_64("oracleLinux10_64Guest"),
	DEBIAN_13("debian13Guest"), DEBIAN_13_64("debian13_64Guest"), MIRACLELINUX_64("miraclelinux_64Guest"),
	PARDUS_64("pardus_64Guest"), OTHER_7X_LINUX("other7xLinuxGuest"), OTHER_7X_LINUX_64("other7xLinux64Guest"),
	FUSIONOS_64("fusionos_64Guest"), PROLINUX_64("prolinux_64Guest"), KYLINLINUX_64("kylinlinux_64Guest"),
	FLATCAR_64("flatcar_64Guest"), VMKERNEL_9("vmkernel9Guest");

	private static final Map<String, GuestOs> BY_IDENTIFIER = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap((guest) -> key(guest.identifier), Function.identity()));

	private final String identifier;

	GuestOs(String identifier) {
		this.identifier = identifier;
	}

	/**
	 * The identifier in {@code vim} and in descriptors.
	 * @return an identifier such as {@code ubuntu64Guest}
	 */
	public String identifier() {
		return this.identifier;
	}

	/**
	 * Finds a guest operating system by its identifier. A leading {@code *}, which marks
	 * one of several guests of a CIM id in a descriptor, is ignored.
	 * @param identifier the identifier, case-insensitive
	 * @return the guest operating system, or empty if unknown
	 */
	public static Optional<GuestOs> find(String identifier) {
		return Optional.ofNullable(BY_IDENTIFIER.get(key(identifier)));
	}

	/**
	 * Selects the identifier of the first known guest operating system.
	 * @param identifiers the identifiers in order of preference
	 * @return the identifier in the spelling of vCenter; if none is known, the first
	 * identifier; {@code null} if there are none
	 */
	public static @Nullable String choose(List<String> identifiers) {
		return identifiers.stream()
			.flatMap((identifier) -> find(identifier).stream())
			.map(GuestOs::identifier)
			.findFirst()
			.orElse(identifiers.isEmpty() ? null : identifiers.get(0));
	}

	/**
	 * The guest operating system of an identifier. For an unknown or missing identifier,
	 * a choice: {@code OTHER_64} if the identifier contains {@code 64}, otherwise
	 * {@code OTHER}.
	 * @param identifier the identifier, or {@code null}
	 * @return the guest operating system
	 */
	public static GuestOs of(@Nullable String identifier) {
		if (identifier == null) {
			return OTHER;
		}
		return find(identifier).orElse(identifier.contains("64") ? OTHER_64 : OTHER);
	}

	private static String key(String identifier) {
		String name = identifier.strip();
		return (name.startsWith("*") ? name.substring(1) : name).strip().toLowerCase(Locale.ROOT);
	}

}
