/// The characters that a reader of the spec does not see, but the generator does.
package enum InvisibleCharacters {
  /// Whether `scalar` is seen nowhere by itself, even if it changes what is seen beside it. Control
  /// characters and line ends are another matter.
  package static func contain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xAD: false
    // Marks of annotations, and the blank of Braille.
    case 0x2800, 0xFFF9...0xFFFB: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether `scalar` is one of them where it stands behind the character of value `previous`.
  package static func contain(_ scalar: Unicode.Scalar, behind previous: UInt32) -> Bool {
    switch scalar.value {
    case 0x200D:
      // The joiner makes one picture of several: `👩‍💻`.
      return previous < 0x2190
    case 0x180B...0x180F:
      return !(0x1800...0x18AF).contains(previous) || isSelector(previous)
    case 0xFE00...0xFE0F:
      // They choose a form of a symbol. Behind a letter, or in a row, they are a place to hide data.
      return !hasForms(previous) || isSelector(previous)
    case 0xE0100...0xE01EF:
      return !isIdeograph(previous)
    default:
      return contain(scalar)
    }
  }

  private static func isSelector(_ value: UInt32) -> Bool {
    switch value {
    case 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  private static func hasForms(_ value: UInt32) -> Bool {
    switch value {
    // The keys of a telephone, and the few symbols in front of the arrows.
    case 0x23, 0x2A, 0x30...0x39, 0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139: true
    default: value >= 0x2190
    }
  }

  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
