// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of files in a folder or an archive tell. */
public final class FileNames {
  /** What browsers save beside a page, and systems leave in folders. */
  private static final Set<String> RESOURCES =
      Set.of(
          "css", "js", "mjs", "map", "wasm", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg",
          "ico", "bmp", "tif", "tiff", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a",
          "m4v", "webm", "ogg", "wav", "avi", "mov", "swf", "cdx", "cdxj");

  private static final Set<String> NOTES =
      Set.of(
          "readme",
          "readme.md",
          "readme.txt",
          "license",
          "license.txt",
          "thumbs.db",
          "desktop.ini");

  /** How browsers name the folder of a page's parts, in the languages that they have words for. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(.+)(?:_files|\\.files|-Dateien|_fichiers|_archivos|_file|_bestanden|_arquivos|_pliki"
              + "|_filer|_tiedostot|_dosyalar|_soubory)");

  private FileNames() {}

  /**
   * The page whose parts a folder of this name holds, without its ending: "Page" of "Page_files".
   */
  static Optional<String> pageOf(String folder) {
    Matcher parts = PARTS.matcher(folder);
    return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
  }

  /** Why a file that nobody named himself is passed over; empty where it may be a page. */
  public static Optional<Skip> skip(String path) {
    String name = last(path).toLowerCase(Locale.ROOT);
    if (NOTES.contains(name)) {
      return Optional.of(Skip.NOTE);
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 && RESOURCES.contains(name.substring(dot + 1))
        ? Optional.of(Skip.RESOURCE)
        : Optional.empty();
  }

  /** Whether a system hides it, or would: ".DS_Store", "__MACOSX/a.txt". */
  public static boolean isHidden(String path) {
    for (String step : path.split("[/\\\\]")) {
      if (step.startsWith(".") && step.length() > 1 || step.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it tells of the files beside it: "manifest.csv". */
  public static boolean isManifest(String path) {
    return last(path).equalsIgnoreCase("manifest.csv");
  }

  private static String last(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
