package org.licet.engine.catalogue;

import java.util.SortedMap;

/**
 * The files of a package as an analyst wrote them: path with forward slashes to bytes. Made by {@link PackageReader}
 * from a folder or a zip, within its caps.
 */
public record PackageSource(SortedMap<String, byte[]> files) {}
