import APIModel

/// What calls written for one list of parameters can no longer do with another.
struct ParameterComparison {
  struct Difference {
    let rule: Rule
    let name: String
    let text: ChangeText
  }

  let old: [ClientSurface.Parameter]
  let new: [ClientSurface.Parameter]

  var differences: [Difference] {
    let oldLabels = Self.labels(old)
    let newLabels = Self.labels(new)
    let places = Dictionary(
      zip(newLabels, new.indices).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    var result: [Difference] = []
    var last = -1
    var isReordered = false
    for (label, parameter) in zip(oldLabels, old) {
      guard let place = places[label] else {
        result.append(
          Difference(
            rule: .sourceParameterRemoved, name: label, text: "the parameter \(label) is gone"))
        continue
      }
      if place < last { isReordered = true }
      last = max(last, place)
      let other = new[place]
      if other.type != parameter.type, other.type != parameter.type + "?" {
        result.append(
          Difference(
            rule: .sourceParameterTypeChanged, name: label,
            text:
              "the parameter \(label) was of type \(parameter.type) and is of type \(other.type)"))
      }
      if parameter.hasDefault, !other.hasDefault { result.append(required(label)) }
    }
    let known = Set(oldLabels)
    for (label, parameter) in zip(newLabels, new)
    where !known.contains(label) && !parameter.hasDefault {
      result.append(required(label))
    }
    if isReordered {
      result.append(
        Difference(
          rule: .sourceParameterOrderChanged, name: "",
          text: "the parameters stand in another order"))
    }
    return result
  }

  private func required(_ label: String) -> Difference {
    Difference(
      rule: .sourceParameterRequired, name: label, text: "the parameter \(label) must be given")
  }

  /// Those without a label are counted.
  private static func labels(_ parameters: [ClientSurface.Parameter]) -> [String] {
    var count = 0
    return parameters.map { parameter in
      if let label = parameter.label { return label }
      count += 1
      return count == 1 ? "_" : "_\(count)"
    }
  }
}
