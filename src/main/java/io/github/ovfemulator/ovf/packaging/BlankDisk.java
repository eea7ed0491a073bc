package io.github.ovfemulator.ovf.packaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes virtual disks of zeros as stream-optimized VMDK files, which hold no grains. A
 * file has less than 256 KiB, whatever the capacity of its disk.
 *
 * @see <a href="https://www.vmware.com/app/vmdk/?src=vmdk">Virtual Disk Format 5.0,
 * "Stream-Optimized Compressed Sparse Extents"</a>
 */
public final class BlankDisk {

	/** The format of the disks in a descriptor. */
	public static final String FORMAT = "http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized";

	private static final int SECTOR = 512;

	/** Flags: the line ends are valid, grains are compressed, and there are markers. */
	private static final int FLAGS = 0x30001;

	private static final int VERSION = 3;

	private static final int DESCRIPTOR_SECTORS = 20;

	private static final int OVERHEAD_SECTORS = 128;

	private static final int GRAINS_PER_TABLE = 512;

	/** The grain size of most disks, in sectors; larger disks have larger grains. */
	private static final long GRAIN_SECTORS = 128;

	private static final long MAX_TABLES = 32 * 1024;

	private static final long DIRECTORY_AT_END = -1;

	private static final int DIRECTORY_MARKER = 2;

	private static final int FOOTER_MARKER = 3;

	private static final int HEADS = 255;

	private static final int SECTORS_PER_TRACK = 63;

	private final String name;

	private final long sectors;

	private final long grainSectors;

	private BlankDisk(String name, long capacity) {
		this.name = name;
		this.sectors = ceil(capacity, SECTOR);
		long grain = GRAIN_SECTORS;
		while (tables(grain) > MAX_TABLES) {
			grain *= 2;
		}
		this.grainSectors = grain;
	}

	/**
	 * Writes a disk.
	 * @param name the name of the file
	 * @param capacity the capacity in bytes, which is rounded up to whole sectors
	 * @return the file
	 */
	public static SparseBytes of(String name, long capacity) {
		return new BlankDisk(name, capacity).bytes();
	}

	private long tables(long grain) {
		return ceil(this.sectors, grain * GRAINS_PER_TABLE);
	}

	private static long ceil(long count, long unit) {
		return count / unit + ((count % unit > 0) ? 1 : 0);
	}

	private SparseBytes bytes() {
		byte[] text = descriptor().getBytes(StandardCharsets.US_ASCII);
		SparseBytes directory = SparseBytes.EMPTY.plusZeros(tables(this.grainSectors) * Integer.BYTES).padded(SECTOR);
		SparseBytes start = SparseBytes.EMPTY.plus(header(DIRECTORY_AT_END)).plus(text);
		SparseBytes head = start.plusZeros((long) OVERHEAD_SECTORS * SECTOR - start.size())
			.plus(marker(directory.size() / SECTOR, DIRECTORY_MARKER));
		return head.plus(directory).plus(marker(1, FOOTER_MARKER)).plus(header(head.size() / SECTOR)).plusZeros(SECTOR);
	}

	private byte[] header(long directory) {
		ByteBuffer header = ByteBuffer.allocate(SECTOR).order(ByteOrder.LITTLE_ENDIAN);
		header.put("KDMV".getBytes(StandardCharsets.US_ASCII)).putInt(VERSION).putInt(FLAGS);
		header.putLong(this.sectors).putLong(this.grainSectors);
		header.putLong(1).putLong(DESCRIPTOR_SECTORS).putInt(GRAINS_PER_TABLE);
		header.putLong(0).putLong(directory).putLong(OVERHEAD_SECTORS);
		header.put((byte) 0).put("\n \r\n".getBytes(StandardCharsets.US_ASCII)).putShort((short) 1);
		return header.array();
	}

	private static byte[] marker(long sectors, int type) {
		return ByteBuffer.allocate(SECTOR)
			.order(ByteOrder.LITTLE_ENDIAN)
			.putLong(sectors)
			.putInt(0)
			.putInt(type)
			.array();
	}

	private String descriptor() {
		long cylinders = ceil(this.sectors, (long) HEADS * SECTORS_PER_TRACK);
		return """
				# Disk DescriptorFile
				version=1
				CID=fffffffe
				parentCID=ffffffff
				createType="streamOptimized"

				# Extent description
				RDONLY %s SPARSE "%s"

				# The Disk Data Base
				#DDB

				ddb.adapterType = "lsilogic"
				ddb.geometry.cylinders = "%s"
				ddb.geometry.heads = "%s"
				ddb.geometry.sectors = "%s"
				ddb.virtualHWVersion = "4"
				""".formatted(this.sectors, this.name, cylinders, HEADS, SECTORS_PER_TRACK);
	}

}
