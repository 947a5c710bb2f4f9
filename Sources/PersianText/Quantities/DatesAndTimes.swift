// Dates and times are recognized so that they are not read as amounts:
//
//     ۱۴۰۰/۰۲/۰۳، 2011-03-11           validated in the calendar their year belongs to
//     ۱۵ خرداد ۱۴۰۲، یازدهم مارس سال 2011
//     سال ۱۳۹۹، دهه ۶۰، بهار ۹۱         the word before is not part of the span
//     ساعت ۱۰:۳۰، ساعت ده و نیم، ساعت سه بعدازظهر
//
// A day, month or hour that does not exist makes the reading another kind.

extension QuantityReader {
  // MARK: - Digits with separators

  /// `۱۴۰۰/۰۲/۰۳`
  mutating func date(_ run: NumberReader.DigitRun) -> Int? {
    switch run.shape {
    case .triple(let parts):
      guard parts.count == 3 else { return label(run) }
      let isYearFirst = parts[0] > 31 || parts[2] <= 31
      let (year, month, day) = isYearFirst ? (parts[0], parts[1], parts[2]) : (parts[2], parts[1], parts[0])
      guard (1...12).contains(month), let calendar = calendar(ofYear: year, writtenWith: year < 100 ? 2 : 4),
        day >= 1, day <= Self.days(in: month, calendar)
      else { return label(run) }
      var draft = Draft(.date, run.start..<run.end)
      draft.label = Self.label(year: "\(year)", month: month, day: day)
      draft.unit = era(behind: run.end)?.identifier ?? calendar.identifier
      found.append(draft)
      return run.end
    case .hyphen(let a, let b):
      // ۱۳۷۰-۱۳۷۵, ۱۳۹۸-۹۹
      guard run.length == 4, let from = year(a), let calendar = calendar(ofYear: from, writtenWith: 4) else {
        return nil
      }
      let to = year(b) ?? 0
      let full = to < 100 ? from / 100 * 100 + to : to
      guard full > from, full - from < 1000, numbers.measures(at: run.end) == false else { return nil }
      guard numbers.has([.year, .event], run.start - 1) || to < 100 || !isNoun(run.end) else { return nil }
      return years(run, "\(from)", "\(full)", calendar)
    case .stroke(let a, let b):
      // ۱۳۹۸/۹۹
      guard run.length == 4, let from = year(a), let to = year(b), to < 100, to == (from + 1) % 100,
        let calendar = calendar(ofYear: from, writtenWith: 4)
      else { return nil }
      return years(run, "\(from)", "\(from + 1)", calendar)
    default: return nil
    }
  }

  private mutating func years(
    _ run: NumberReader.DigitRun,
    _ from: String,
    _ to: String,
    _ calendar: CalendarWords.Calendar
  ) -> Int {
    var draft = Draft(.date, run.start..<run.end)
    draft.label = from
    draft.upperLabel = to
    draft.unit = era(behind: run.end)?.identifier ?? calendar.identifier
    found.append(draft)
    return run.end
  }

  private func year(_ number: ExactNumber) -> Int? {
    number.isInteger && number.numerator < 10_000 ? Int(number.numerator) : nil
  }

  /// A triple that is no date: a version, an article of an article.
  private mutating func label(_ run: NumberReader.DigitRun) -> Int? {
    identify(run.start, run.start..<run.end)
  }

  /// `۱۰:۳۰`, and `۱۱/۵۲`, `۱۱ / ۵۲ دقیقه` behind `ساعت`.
  mutating func time(_ run: NumberReader.DigitRun) -> Int? {
    switch run.shape {
    case .colons(let parts):
      guard parts.count >= 2, parts[0] <= 24, parts.dropFirst().allSatisfy({ $0 < 60 }),
        numbers.digits(run.start + 2).count == 2
      else { return identify(run.start, run.start..<run.end) }
      return time(run.start..<run.end, hour: parts[0], minute: parts[1])
    case .stroke(let a, let b):
      guard isClock(before: run.start), let hour = year(a), let minute = year(b), hour <= 24, minute < 60
      else {
        return nil
      }
      return time(run.start..<run.end, hour: hour, minute: minute)
    case .number(let a):
      // ۱۱ / ۵۲
      let stroke = run.end
      guard run.isPlain, numbers.isMark(stroke, "/"), numbers.follows(stroke), numbers.isDigits(stroke + 1),
        numbers.follows(stroke + 1)
      else { return nil }
      let second = numbers.digitRun(at: stroke + 1)
      guard second.isPlain, case .number(let b) = second.shape else { return nil }
      if isClock(before: run.start), let hour = year(a), let minute = year(b), hour <= 24, minute < 60 {
        return time(run.start..<second.end, hour: hour, minute: minute)
      }
      return spacedDecimal(run, second)
    default: return nil
    }
  }

  private mutating func time(_ tokens: Range<Int>, hour: Int, minute: Int) -> Int {
    var draft = Draft(.time, tokens)
    if numbers.isWord(draft.end, "دقیقه"), numbers.follows(draft.end) {
      draft.end += 1
    }
    draft.label = clock(hour, minute, behind: draft.end)
    found.append(draft)
    return draft.end
  }

  /// Whether `ساعت` stands before a token, announcing a time: not in `دو ساعت ۵ …`.
  private func isClock(before index: Int) -> Bool {
    var index = index - 1
    // ساعت های
    if numbers.isWord(index, "های") { index -= 1 }
    guard index >= 0, numbers.has(.clock, index), numbers.follows(index + 1) else { return false }
    return found.last.map { $0.end <= index } ?? true
  }

  private func clock(_ hour: Int, _ minute: Int, behind index: Int) -> String {
    var hour = hour
    if hour <= 12, numbers.follows(index),
      let (entry, _) = numbers.phrase(at: index, limit: 3, accept: { $0.dayPart >= 0 })
    {
      let part = CalendarWords.dayParts[Int(entry.dayPart)]
      hour += hour == 12 ? part.additionAtTwelve : part.addition
    }
    return "\(Self.twoDigits(hour % 24)):\(Self.twoDigits(minute))"
  }

  // MARK: - Times in words and plain digits

  /// `ساعت ده و نیم`, `ساعت ۸ تا ۱۰`, `ساعت پنج و بیست دقیقه`
  mutating func timeOfDay(_ reading: NumberReading, _ upper: NumberReading?) -> Int? {
    guard reading.isCardinal,
      isClock(before: reading.start) || isClockContinued(reading.start) || isBeforeDayPart(reading),
      let (hour, minute) = hourAndMinute(reading.value)
    else { return nil }
    var draft = Draft(.time, reading.start..<reading.end)
    if let upper {
      guard let (upperHour, upperMinute) = hourAndMinute(upper.value) else { return nil }
      draft.label = clock(hour, minute, behind: draft.end)
      draft.upperLabel = clock(upperHour, upperMinute, behind: draft.end)
    } else {
      var minute = minute
      if minute == 0, reading.value.isInteger, numbers.isAnd(draft.end), numbers.follows(draft.end + 1),
        let more = numbers.number(at: draft.end + 1), more.isCardinal, more.value.isInteger, more.value < 60
      {
        let isMinutes = numbers.isWord(more.end, "دقیقه")
        if isMinutes || more.value > 12 && !isNoun(more.end) {
          minute = Int(more.value.numerator)
          draft.end = isMinutes ? more.end + 1 : more.end
        }
      }
      // ۱۴ و ۳۰ دقیقه may have been read as a sum: بیست و پنج دقیقه is 20:05.
      draft.label = clock(hour, minute, behind: draft.end)
    }
    draft.number = reading.start..<reading.end
    found.append(draft)
    return draft.end
  }

  /// `ساعت ۸ و ۱۰`, `ساعت سه یا سه و ربع`
  private func isClockContinued(_ index: Int) -> Bool {
    guard let last = found.last, last.kind == .time, last.end == index - 1, unit(at: index + 1) == nil else {
      return false
    }
    return numbers.isAnd(index - 1) || numbers.isMark(index - 1, "،") || numbers.isWord(index - 1, "یا")
  }

  /// `پنج صبح`, `۸ بامداد`: an hour without `ساعت`. `سه شب` is rather three nights.
  private func isBeforeDayPart(_ reading: NumberReading) -> Bool {
    guard numbers.follows(reading.end), reading.value >= 1, reading.value <= 12, reading.value.isInteger,
      let (entry, end) = numbers.phrase(at: reading.end, limit: 3, accept: { $0.dayPart >= 0 }),
      !numbers.isWord(reading.end, "شب")
    else { return false }
    // دو صبح زود: still; دو عصرانه is another word, and a noun behind makes a number of it.
    return entry.dayPart >= 0 && (end >= numbers.count || numbers.tokens[end].joint != .halfSpace)
      && (numbers.isDigits(reading.start) || numbers.has(.function, reading.start - 1))
  }

  private func hourAndMinute(_ value: ExactNumber) -> (Int, Int)? {
    guard value >= 0, value <= 24, let minutes = value.multiplied(by: 60), minutes.isInteger else {
      return nil
    }
    let (hour, minute) = Int(minutes.numerator).quotientAndRemainder(dividingBy: 60)
    return minute == 0 || minute == 30 || minute == 15 || minute == 45 ? (hour, minute) : nil
  }

  // MARK: - Days, months and years

  /// `۱۵ خرداد ۱۴۰۲`, `دوم خرداد`, `۱۵ تا ۲۰ مهر`
  mutating func dayAndMonth(_ reading: NumberReading, _ upper: NumberReading?) -> Int? {
    let lastDay = (upper ?? reading).value
    guard reading.value.isInteger, reading.value >= 1, lastDay.isInteger, lastDay <= 31,
      numbers.follows(reading.end), reading.scale == nil, let (month, afterMonth) = month(at: reading.end),
      Int(lastDay.numerator) <= Self.days(in: Int(month.number), month.calendar)
    else { return nil }
    // دهه اول محرم, هفته دوم مهر: a part of the month.
    if reading.isOrdinal, numbers.follows(reading.start), numbers.has(.stretch, reading.start - 1) {
      return nil
    }
    var draft = Draft(.date, reading.start..<reading.end)
    draft.end = afterMonth
    if numbers.follows(draft.end), numbers.isWord(draft.end, "ماه") {
      draft.end += 1
    }
    var calendar = month.calendar
    var yearText: String?
    if let (text, end) = year(at: draft.end) {
      yearText = text
      draft.end = end
      calendar = era(behind: end) ?? calendar
    }
    draft.label = Self.label(year: yearText, month: Int(month.number), day: Int(reading.value.numerator))
    if upper != nil {
      draft.upperLabel = Self.label(year: yearText, month: Int(month.number), day: Int(lastDay.numerator))
    }
    draft.unit = calendar.identifier
    // ۱۰ و ۱۱ خرداد: the first day of the list as well.
    var next = draft.start
    while let index = found.lastIndex(where: { $0.end == next - 1 }),
      found[index].kind == .cardinal || found[index].kind == .ordinal,
      found[index].counted == nil || found[index].kind == .ordinal,
      numbers.isAnd(next - 1) || numbers.isMark(next - 1, "،"), let day = found[index].value,
      day.isInteger, day >= 1, day <= 31, found[index].unit == nil
    {
      found[index].kind = .date
      found[index].counted = nil
      found[index].label = Self.label(year: yearText, month: Int(month.number), day: Int(day.numerator))
      found[index].value = nil
      found[index].unit = draft.unit
      next = found[index].start
    }
    found.append(draft)
    return draft.end
  }

  /// The month that is named at a token.
  private func month(at index: Int) -> (CalendarWords.Month, Int)? {
    guard let (entry, end) = numbers.phrase(at: index, limit: 3, accept: { $0.month >= 0 }) else {
      return nil
    }
    let month = CalendarWords.months[Int(entry.month)]
    // ۵ می‌رود: a prefix.
    if month.name == "می", numbers.isWord(end), numbers.follows(end) {
      guard numbers.tokens[end].joint == .space, numbers.has([.year, .function], end) else { return nil }
    }
    // The name goes on: تیرانداز, دی‌اکسید.
    if end < numbers.count, numbers.tokens[end].joint == .halfSpace, numbers.isWord(end),
      numbers.string(end) != "ماه"
    {
      return nil
    }
    return (month, end)
  }

  /// `سال ۱۴۰۲`, `۱۴۰۲`, `سال هزار و سیصد و پنجاه` behind a month.
  private func year(at index: Int) -> (String, Int)? {
    guard numbers.follows(index) else { return nil }
    let hasWord = numbers.isWord(index, "سال")
    let start = hasWord ? index + 1 : index
    guard start < numbers.count, numbers.follows(start) else { return nil }
    if numbers.isDigits(start) {
      let run = numbers.digitRun(at: start)
      guard run.isPlain,
        run.length == 4 || run.length == 3 && hasWord || run.length == 2 && (hasWord || !isNoun(run.end)),
        case .number(let value) = run.shape,
        unit(at: run.end) == nil, run.length < 4 || value >= 1000 && value < 2200
      else { return nil }
      return (String(decoding: numbers.digits(start), as: UTF8.self), run.end)
    }
    guard hasWord, let reading = numbers.cardinal(at: start), reading.value.isInteger, reading.value < 2200,
      reading.value > 30
    else { return nil }
    return ("\(reading.value.numerator)", reading.end)
  }

  /// `سال ۱۳۹۹`, `دهه شصت`, `بهار ۹۱`, `در ۱۹۹۶`
  mutating func year(_ reading: NumberReading, _ upper: NumberReading?) -> Int? {
    guard reading.isCardinal, reading.value.isInteger, reading.value >= 0, reading.value < 3000 else {
      return nil
    }
    let value = Int(reading.value.numerator)
    let isDigits = numbers.isDigits(reading.start)
    let digitCount = isDigits ? numbers.digits(reading.start).count : value >= 1000 ? 4 : value >= 100 ? 3 : 2
    var before = reading.start - 1
    // سال های, سال‌های
    if numbers.isWord(before, "های") || numbers.isWord(before, "ی") { before -= 1 }
    guard numbers.follows(reading.start) || before < 0 else { return nil }

    if numbers.has(.decade, before) {
      guard digitCount == 2 && value >= 10 || digitCount == 4, value % 10 == 0, unit(at: reading.end) == nil
      else { return nil }
      var draft = Draft(.date, reading.start..<reading.end)
      let length = digitCount == 2 ? 2 : 4
      draft.label = Self.padded(value, length)
      draft.upperLabel = Self.padded(Int((upper ?? reading).value.numerator) + 9, length)
      draft.unit =
        (era(behind: reading.end)
        ?? (digitCount == 2 ? .persian : calendar(ofYear: value, writtenWith: 4) ?? .persian))
        .identifier
      found.append(draft)
      return reading.end
    }
    let isAnnounced = numbers.has(.year, before) && !isUnitOfLast(before)
    let isEvent = isEvent(before)
    let isContinued = isYearContinued(reading.start)
    let era = era(behind: reading.end)
    let measured = unit(at: reading.end) != nil
    let isSpan = upper.map { isYearSpan(reading, value, $0) } ?? false
    guard
      isAnnounced || isEvent || isContinued || isSpan || isBareYear(reading, value, digitCount, era)
    else {
      return nil
    }
    guard !measured || isAnnounced && digitCount == 4 && calendar(ofYear: value, writtenWith: 4) != nil
    else { return nil }
    let calendar: CalendarWords.Calendar
    if let era {
      calendar = era
    } else if let known = self.calendar(ofYear: value, writtenWith: digitCount) {
      calendar = known
    } else {
      // سال ۱۲۰: an old year. سال ۵: a year of study.
      guard isAnnounced, isDigits, digitCount == 3 else { return nil }
      calendar = .islamic
    }
    if digitCount == 2, era == nil {
      guard isAnnounced || isEvent || isContinued,
        isDigits ? value >= 10 || numbers.digits(reading.start).count == 2 : value >= 20
      else { return nil }
      if let entry = numbers.entry(reading.end), numbers.follows(reading.end), entry.isClassifier {
        return nil
      }
      // بهار ۲۰ گل
      if isEvent, !isAnnounced, value < 50, isNoun(reading.end) { return nil }
    }
    if !isDigits, digitCount != 4, era == nil, !(isAnnounced && digitCount == 2 && value >= 20) { return nil }
    var draft = Draft(.date, reading.start..<reading.end)
    draft.label = isDigits ? String(decoding: numbers.digits(reading.start), as: UTF8.self) : "\(value)"
    if let upper {
      draft.upperLabel =
        numbers.isDigits(upper.start)
        ? String(decoding: numbers.digits(upper.start), as: UTF8.self) : "\(upper.value.numerator)"
    }
    draft.unit = calendar.identifier
    if !isAnnounced { draft.confidence = 0.8 }
    monthBefore(&draft, before, value)
    found.append(draft)
    return reading.end
  }

  /// `خرداد ۱۴۰۲`, `مهر ماه سال 80`: the month before a year belongs to the date.
  private mutating func monthBefore(_ draft: inout Draft, _ before: Int, _ year: Int) {
    var index = before
    if numbers.isWord(index), numbers.has(.year, index) { index -= 1 }
    if numbers.isWord(index, "ماه") { index -= 1 }
    guard index >= 0, index >= lastEnd, let entry = numbers.entry(index), entry.month >= 0,
      numbers.follows(index + 1)
    else { return }
    let month = CalendarWords.months[Int(entry.month)]
    guard !month.isWeak || index == draft.start - 1 || numbers.isWord(index + 1), let label = draft.label
    else {
      return
    }
    draft.label = label + "-" + Self.twoDigits(Int(month.number))
    draft.start = index
  }

  /// `۱۹۸۹ تا ۱۹۹۲` with nothing counted behind it.
  private func isYearSpan(_ reading: NumberReading, _ value: Int, _ upper: NumberReading) -> Bool {
    guard numbers.isDigits(reading.start), numbers.digits(reading.start).count == 4,
      numbers.isDigits(upper.start),
      upper.end == upper.start + 1, reading.scale == nil, upper.value.isInteger, !isNoun(reading.end)
    else { return false }
    let last = Int(upper.value.numerator)
    return (1200...1420).contains(value) && (1200...1420).contains(last)
      || (1500...2050).contains(value) && (1500...2050).contains(last)
  }

  /// A year of four digits with nothing counted behind it: `در ۱۹۹۶`, `(۱۳۵۷)`.
  private func isBareYear(
    _ reading: NumberReading,
    _ value: Int,
    _ digitCount: Int,
    _ era: CalendarWords.Calendar?
  ) -> Bool {
    guard reading.isPlainDigits else { return false }
    if era != nil { return true }
    guard digitCount == 4 else { return false }
    guard (1300...1420).contains(value) || (1850...2035).contains(value) else { return false }
    let before = numbers.isWord(reading.start - 1, "ماه") ? reading.start - 2 : reading.start - 1
    if let entry = numbers.entry(before), entry.month >= 0 { return true }
    if numbers.isMark(reading.start - 1, "("), numbers.isMark(reading.end, ")", "-", "–") { return true }
    guard !isNoun(reading.end), unit(at: reading.end) == nil else { return false }
    let preposition = numbers.isWord(reading.start - 1) ? numbers.string(reading.start - 1) : ""
    return ["در", "از", "تا", "سال", "مورخ", "اواخر", "اوایل", "اواسط"].contains(preposition)
  }

  /// `سال‌های ۵۷ و ۵۸`: the year before announced this one.
  private func isYearContinued(_ index: Int) -> Bool {
    guard let last = found.last, last.kind == .date, last.end == index - 1,
      let label = last.label, !label.contains("-"), numbers.isDigits(index),
      numbers.digits(index).count == label.utf8.count
    else { return false }
    if numbers.isAnd(index - 1) || numbers.has(.until, index - 1) { return true }
    return numbers.isMark(index - 1, "،", ",") || numbers.isWord(index - 1, "یا")
  }

  /// A season or an event behind which years stand: `بهار ۹۱`, `جام جهانی 2010`, `دهه فجر 90`.
  private func isEvent(_ index: Int) -> Bool { index >= 0 && numbers.has(.event, index) }

  private func isUnitOfLast(_ index: Int) -> Bool {
    found.last.map { ($0.start..<$0.end).contains(index) } ?? false
  }

  private func era(behind index: Int) -> CalendarWords.Calendar? {
    guard numbers.follows(index) else { return nil }
    if let (entry, _) = numbers.phrase(at: index, limit: 3, accept: { $0.era != nil }) { return entry.era }
    guard numbers.isWord(index), numbers.isMark(index + 1, ".") || numbers.isMark(index - 1, "(") else {
      return nil
    }
    return switch numbers.string(index) {
    case "م": .gregorian
    case "ش": .persian
    case "ق": .islamic
    default: nil
    }
  }

  /// The calendar a year belongs to by its size; two digits are of the Persian one.
  private func calendar(ofYear year: Int, writtenWith digits: Int) -> CalendarWords.Calendar? {
    switch (digits, year) {
    case (1...2, 0...99): .persian
    case (4, 1000..<1500): .persian
    case (4, 1500..<2200): .gregorian
    default: nil
    }
  }

  // MARK: - Calendar arithmetic

  static func days(in month: Int, _ calendar: CalendarWords.Calendar) -> Int {
    switch calendar {
    case .persian: month <= 6 ? 31 : 30
    case .gregorian: month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31
    case .islamic: 30
    }
  }

  private static func label(year: String?, month: Int, day: Int) -> String {
    "\(year ?? "-")-\(twoDigits(month))-\(twoDigits(day))"
  }

  private static func twoDigits(_ number: Int) -> String { padded(number, 2) }

  private static func padded(_ number: Int, _ length: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, length - text.utf8.count)) + text
  }
}
