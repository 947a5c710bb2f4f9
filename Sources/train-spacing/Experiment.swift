import Foundation
import PersianText

struct Score {
  var hits = [0, 0, 0], wrong = [0, 0, 0], missed = [0, 0, 0]
  var exact = 0, total = 0, harmed = 0, checked = 0
  mutating func add(_ letters: [UInt8], _ gold: [UInt8], _ got: [UInt8], _ before: [UInt8]) {
    var same = true
    for i in gold.indices where gold[i] != 3 {
      let nj = SpacingLetters.neverJoins(letters[i])
      let g = Int(gold[i])
      let o = nj && got[i] == 1 ? 0 : Int(got[i])
      let b = nj && before[i] == 1 ? 0 : Int(before[i])
      if g == o { hits[g] += 1 } else { wrong[o] += 1; missed[g] += 1; same = false }
      if b == g { checked += 1; if o != g { harmed += 1 } }
    }
    total += 1
    if same { exact += 1 }
  }
  func f(_ k: Int) -> Double {
    let p = Double(hits[k]) / Double(max(1, hits[k] + wrong[k])), r = Double(hits[k]) / Double(max(1, hits[k] + missed[k]))
    return 200 * p * r / max(1e-9, p + r)
  }
  func pr(_ k: Int) -> (Double, Double) {
    (100 * Double(hits[k]) / Double(max(1, hits[k] + wrong[k])), 100 * Double(hits[k]) / Double(max(1, hits[k] + missed[k])))
  }
  var macro: Double { (f(0) + f(1) + f(2)) / 3 }
  var text: String {
    String(format: "z %.2f (P %.2f R %.2f) s %.2f macro %.2f exact %.1f harm %.2f", f(1), pr(1).0, pr(1).1, f(2), macro, 100 * Double(exact) / Double(max(1, total)), 1000 * Double(harmed) / Double(max(1, checked)))
  }
}

enum Experiment {
  typealias Lines = [SpacingLine]
  static func read(_ path: String) throws -> Lines {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).map {
      var line = SpacingLine(); line.read(Array($0.utf8)); return line
    }
  }
  struct Gap { var line: Int32; var place: Int32; var kind: UInt8; var a: Float; var b: Float }
  static func kind(_ v: GapView, _ nj: Bool) -> UInt8 { v.holdsSpace ? (nj ? 3 : 2) : (nj ? 1 : 0) }
  static func gaps(_ lines: Lines, _ t: LinearTrainer, only: (Int, Int) -> Bool = { _, _ in true }) -> [Gap] {
    var out: [Gap] = []
    var views: [GapView] = [], places: [Int] = []
    var f = [UInt32](repeating: 0, count: 64)
    for (n, line) in lines.enumerated() {
      LinearTrainer.views(of: line.letters, line.gaps, &views, &places)
      for k in views.indices where only(n, places[k]) {
        LinearTrainer.look(up: &views[k], in: t.lexicon, without: -1)
        let c = SpacingFeatures.fill(&f, of: views[k])
        var s = SIMD2<Float>(0, 0)
        for i in 0..<c { s += t.rows[Int(f[i])].lowHalf }
        out.append(Gap(line: Int32(n), place: Int32(places[k]), kind: kind(views[k], SpacingLetters.neverJoins(line.letters[places[k]])), a: s.x, b: s.y))
      }
    }
    return out
  }
  static func probs(_ g: Gap, _ r: [SIMD4<Float>]) -> (Float, Float, Float) {
    let nj = g.kind & 1 == 1
    var (n, z, s) = g.kind < 2 ? (1, nj ? 0 : exp32(g.a), exp32(g.b)) : (exp32(g.a), nj ? 0 : exp32(g.b), 1)
    let q = r[Int(g.kind)]
    n *= q.x; z *= q.y; s *= q.z
    let sum = n + z + s
    return (n / sum, z / sum, s / sum)
  }
  static func decide(_ g: Gap, _ r: [SIMD4<Float>], _ tau: Float) -> UInt8 {
    var (n, z, s) = probs(g, r)
    if g.kind < 2 { s *= exp32(-tau) }
    if n >= z && n >= s { return 0 }
    return z >= s ? 1 : 2
  }
  nonisolated(unsafe) static var hardEM = false
  static let one = [SIMD4<Float>](repeating: SIMD4(1, 1, 1, 1), count: 4)
  static func em(_ gaps: ArraySlice<Gap>, _ prior: [SIMD4<Float>], pseudo: Float, rounds: Int) -> [SIMD4<Float>] {
    var ratio = one
    for _ in 0..<rounds {
      var counts = prior.map { $0 * pseudo }
      for g in gaps {
        let (n, z, s) = probs(g, ratio)
        let k = min(2, Int(g.kind))
        if hardEM {
          counts[k] += SIMD4(n > 0.5 ? 1 : 0, z > 0.5 ? 1 : 0, s > 0.5 ? 1 : 0, 0)
        } else { counts[k] += SIMD4(n, z, s, 0) }
      }
      for k in 0..<4 {
        let c = counts[k] / (counts[k].x + counts[k].y + counts[k].z)
        if k == 3 { ratio[3] = ratio[2]; continue }
        ratio[k] = SIMD4(c.x / max(1e-6, prior[k].x), c.y / max(1e-6, prior[k].y), c.z / max(1e-6, prior[k].z), 1)
      }
    }
    return ratio
  }
  static func restore(_ input: Lines, _ t: LinearTrainer, prior: [SIMD4<Float>], window: Int, pseudo: Float, tau: Float) -> Lines {
    var lines = input
    let all = gaps(lines, t)
    var start = 0
    var ratios: [[SIMD4<Float>]] = []
    var changed: [Set<Int>] = Array(repeating: [], count: lines.count)
    var touched = [Bool](repeating: false, count: lines.count)
    _ = changed
    let w = window == 0 ? lines.count : window
    for first in stride(from: 0, to: lines.count, by: w) {
      var end = start
      while end < all.count, Int(all[end].line) < first + w { end += 1 }
      let ratio = window == 0 ? one : em(all[start..<end], prior, pseudo: pseudo, rounds: 6)
      for g in all[start..<end] {
        let d = decide(g, ratio, tau)
        if d != lines[Int(g.line)].gaps[Int(g.place)] { lines[Int(g.line)].gaps[Int(g.place)] = d; touched[Int(g.line)] = true }
      }
      for _ in 0..<min(w, lines.count - first) { ratios.append(ratio) }
      start = end
    }
    changed = []
    for g in gaps(lines, t, only: { l, _ in touched[l] }) {
      lines[Int(g.line)].gaps[Int(g.place)] = decide(g, ratios[Int(g.line)], tau)
    }
    return lines
  }
  /// Prior label shares of each kind of gap, in training damage.
  static func prior(_ sentences: [Sentence], _ t: LinearTrainer) -> [SIMD4<Float>] {
    var r = Randomness(99)
    var counts = [SIMD4<Float>](repeating: SIMD4(1, 1, 1, 0), count: 4)
    var views: [GapView] = [], places: [Int] = []
    for (n, s) in sentences.enumerated() where n % 4 == 0 {
      var draw = r.unit(); var d = Damage.clean
      for (k, share) in t.options.mix { d = k; draw -= share; if draw < 0 { break } }
      let held = d.apply(to: s, &r)
      LinearTrainer.views(of: s.letters, held, &views, &places)
      for k in views.indices {
        let nj = SpacingLetters.neverJoins(s.letters[places[k]])
        counts[min(2, Int(kind(views[k], nj)))][Int(s.gaps[places[k]])] += 1
      }
    }
    return counts.map { $0 / ($0.x + $0.y + $0.z) }
  }
  static func report(_ t: LinearTrainer, prior: [SIMD4<Float>], window: Int, pseudo: Float, tau: Float, note: (String) -> Void) throws {
    for set in ["perdt", "seraji"] {
      let gold = Corpora.sentences(try Corpora.lines(URL(filePath: "/work/shared/corpus/\(set)-dev.txt")), domain: 0)
      for mode in ["strip", "space", "mixed", "hard", "real", "clean"] {
        let input = Lines(try read("/tmp/spacing/\(set).\(mode)").dropLast())
        let got = restore(input, t, prior: prior, window: window, pseudo: pseudo, tau: tau)
        var score = Score()
        for i in gold.indices { score.add(gold[i].letters, gold[i].gaps, got[i].gaps, input[i].gaps) }
        note("\(set) \(mode.padding(toLength: 6, withPad: " ", startingAt: 0)) \(score.text)")
      }
    }
    let gold = Corpora.sentences(try Corpora.lines(URL(filePath: "/tmp/spacing/real.gold")), domain: 0)
    let input = Lines(try read("/tmp/spacing/real.in").dropLast())
    let got = restore(input, t, prior: prior, window: window == 0 ? 0 : 140, pseudo: pseudo, tau: tau)
    var score = Score(), pairs = Score()
    for i in gold.indices {
      score.add(gold[i].letters, gold[i].gaps, got[i].gaps, input[i].gaps)
      if i >= 80 { pairs.add(gold[i].letters, gold[i].gaps, got[i].gaps, input[i].gaps) }
    }
    note("cases  \(score.text); pairs \(pairs.exact)/60")
  }
}
