extension QuantityReader {
  /// Keeps the readings that a policy decided against, and lowers the confidence where there are some.
  func note(_ draft: inout Draft) {
    let unit = draft.unit
    draft.alternatives = draft.alternatives.map {
      var alternative = $0
      if alternative.kind == .cardinal {
        alternative.kind = draft.kind
        alternative.unit = unit
      }
      return alternative
    }
    if unit == "USD", let tokens = draft.unitTokens, numbers.isWord(tokens.lowerBound), tokens.count == 1 {
      draft.flags.insert(.impliedCurrency)
    }
    if unit == "IRT", options.readsSmallTomansAsThousands, let value = draft.value, draft.scale == nil,
      value.isInteger, value > 0, value < 1000, let thousands = value.multiplied(by: 1000)
    {
      draft.alternatives.append(
        Quantity.Alternative(value: value, kind: .money, unit: unit, reason: .colloquialMoney)
      )
      draft.value = thousands
      draft.upper = draft.upper?.multiplied(by: 1000)
    }
    if unit == "t", let value = draft.value, let tokens = draft.unitTokens,
      numbers.isWord(tokens.lowerBound, "تن")
    {
      draft.alternatives.append(
        Quantity.Alternative(value: value, kind: .cardinal, unit: nil, reason: .personOrTonne)
      )
    }
    if draft.kind == .cardinal, let classifier = draft.classifier, numbers.isWord(classifier, "تن") {
      draft.alternatives.append(
        Quantity.Alternative(value: draft.value, kind: .measure, unit: "t", reason: .personOrTonne)
      )
      if !hasBehind(.human, classifier + 1, within: 4) { draft.confidence = 0.7 }
    }
    if unit == "deg", let tokens = draft.unitTokens, tokens.count == 1 {
      let isWeather = hasBefore(.weather, draft.start, within: 7) || hasBehind(.weather, draft.end, within: 3)
      draft.alternatives.append(
        Quantity.Alternative(
          value: draft.value,
          kind: .measure,
          unit: isWeather ? "deg" : "Cel",
          reason: .angleOrTemperature
        )
      )
      if isWeather { draft.unit = "Cel" }
    }
    // A group of three behind a point counts thousands where money is spoken of in Persian digits.
    if draft.kind == .money, let grouped = draft.alternatives.first(where: { $0.reason == .separator }),
      let value = draft.value, draft.scale == nil, unit == "IRT" || unit == "IRR",
      let index = draft.alternatives.firstIndex(of: grouped)
    {
      draft.alternatives[index].value = value
      draft.value = grouped.value
    }
    if !draft.alternatives.isEmpty { draft.confidence = min(draft.confidence, 0.9) }
  }
}
