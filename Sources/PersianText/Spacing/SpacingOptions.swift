/// How readily a ``SpacingRestorer`` changes a text, and what.
public struct SpacingOptions: Sendable, Hashable {
  /// How a text lost its spacing, for callers who know.
  public enum Damage: String, Sendable, Hashable, Codable, CaseIterable {
    /// Unknown: estimated from the text itself.
    case estimated
    /// Half-spaces were deleted (`کتابها`, `میشود`) and spaces are as they were: pages whose half-spaces were all lost.
    case halfSpacesLost
    /// Half-spaces became spaces (`کتاب ها`, `می شود`), and no words ran together.
    case halfSpacesTypedAsSpaces
  }

  /// How sure a correction must be to be made, 0 to 1: near 1 only what is certain, near 0 everything that is likelier
  /// than what stands there. What is less sure stays as the author wrote it.
  public var threshold = 0.5
  /// Whether half-spaces are put back: `کتابها` and `کتاب ها` → `کتاب‌ها`.
  public var restoresHalfSpaces = true
  /// Whether word spaces are put back and stray ones removed: `دراجرای` → `در اجرای`, `کار ها` → `کارها`.
  public var restoresWordSpaces = true
  /// How the text was damaged.
  public var damage = Damage.estimated
  /// Whether each line is a text of its own: what becomes of it does not depend on the lines around it.
  ///
  /// For the rows of a table, each of another writer, and where results must not depend on how a corpus is cut. It is as if
  /// each line were given to a restorer by itself, and faster: what was found out about words serves all lines.
  public var judgesLinesApart = false
  /// Words of the caller's own; they come before the model.
  public var dictionary = SpacingDictionary()

  /// The defaults: the thresholds that were tuned on text as people type it, damage estimated.
  public init() {}
}
