import PersianEntities
import PersianText

// What the page calls things, one a row.

extension Quantity.Kind {
  var label: String {
    switch self {
    case .cardinal: "عدد"
    case .ordinal: "عدد ترتیبی"
    case .percent: "درصد"
    case .money: "مبلغ"
    case .measure: "اندازه"
    case .duration: "مدت"
    case .fraction: "کسر"
    case .multiplier: "چندبرابر"
    case .date: "تاریخ"
    case .time: "ساعت"
    case .identifier: "شناسه"
    case .vague: "مقدار نامعین"
    }
  }
}

extension Quantity.Bound {
  var label: String {
    switch self {
    case .exactly: "دقیقاً"
    case .approximately: "تقریباً"
    case .atLeast: "دست\u{200C}کم"
    case .atMost: "حداکثر"
    case .moreThan: "بیش از"
    case .lessThan: "کمتر از"
    }
  }
}

extension Entity.Kind {
  var label: String {
    switch self {
    case .organization: "سازمان"
    case .province: "استان"
    }
  }
}

extension Entity.Certainty {
  var label: String {
    switch self {
    case .ambiguous: "مبهم"
    case .probable: "محتمل"
    case .certain: "قطعی"
    }
  }
}
