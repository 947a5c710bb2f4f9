/// Which way words and spaces were decided: how many by a look at a table alone, and how many by the model.
public struct SpacingPaths: Sendable, Hashable {
  /// Words that the model knows to be settled.
  public var settledWords = 0
  /// Words that were met before in the text.
  public var rememberedWords = 0
  /// Words whose gaps the linear model scored.
  public var scoredWords = 0
  /// Spaces between two words that are settled on that side, or that are of a kind that is never open.
  public var settledSpaces = 0
  /// Spaces between two words that were met side by side before.
  public var rememberedSpaces = 0
  /// Spaces between two common words that are nothing as one.
  public var plainSpaces = 0
  /// Spaces that the linear model scored.
  public var scoredSpaces = 0
  /// Gaps and spaces that went on to the trees.
  public var judgedGaps = 0

  /// Nothing decided yet.
  public init() {}
}
