/// The characters that a reader of the spec does not see, but the generator does.
enum InvisibleCharacters {
  /// Whether `scalar` is one of them, standing behind the character of value `previous`.
  static func contain(_ scalar: Unicode.Scalar, behind previous: UInt32) -> Bool {
    switch scalar.value {
    case 0x200D:
      // The joiner makes one picture of several: `👩‍💻`.
      return previous < 0x2190
    case 0xAD, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200C, 0x200E, 0x200F, 0x202A...0x202E,
      0x2060...0x2064, 0x2066...0x206F, 0x3164, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      return true
    default:
      return false
    }
  }
}
