/// What a folder says of one thing in it.
struct FolderEntry {
  /// With U+FFFD where it is no UTF-8.
  let name: String
  /// Whether the name is UTF-8: no path of this tool can be another one.
  let isNamable: Bool
  /// Of the entry itself, should it be a symbolic link.
  let kind: Disk.Kind
}
