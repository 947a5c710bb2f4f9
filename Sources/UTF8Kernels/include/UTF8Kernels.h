#ifndef UTF8_KERNELS_H
#define UTF8_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// The loops that make normalizing cheap: over vectors of bytes, but for one from scalar to scalar.

/// How many bytes of a valid UTF-8 text need no thought by the character rules with Persian digits and marks: the
/// text has letters, Persian digits, half-spaces and marks that every such rule leaves alone.
///
/// Never too many; where the answer is less than `count` something there may still turn out to stay as it is.
size_t utf8_settled_prefix(const uint8_t *text, size_t count);

/// Asks the system for large pages under memory that will be written from end to end: touching a hundred megabytes
/// page by page takes as long as normalizing them.
void prefer_large_pages(void *start, size_t count);

/// What sorts of scalars a line has, a bit each from the lowest: Latin letters; letters of other scripts, Latin ones
/// included; letters of the Arabic script; those that Persian does not have; a backtick, `<`, `&`, `#`, `@`, `{`.
uint16_t utf8_line_contents(const uint8_t *text, size_t count);

/// The offset of the first byte from `start` on that is one of two; `end` where there is none, as below.
size_t utf8_find_either(const uint8_t *text, size_t start, size_t end, uint8_t first, uint8_t second);

/// The offset of the first byte from `start` on with which a Latin letter begins, U+0240 at the most.
size_t utf8_find_latin_letter(const uint8_t *text, size_t start, size_t end);

/// The offset of the first byte from `start` on with which a bracket or quotation mark may begin.
size_t utf8_find_bracket(const uint8_t *text, size_t start, size_t end);

/// What `utf8_copy_plain` did.
typedef struct {
  /// How many bytes were read, and as many written.
  size_t count;
  /// Whether any of them differ.
  bool is_changed;
} utf8_copy_result;

/// Copies text from `source` to `target` up to the first scalar that needs thought, replacing scalars of two bytes
/// by others of two bytes.
///
/// - `before`: how many bytes may be read before `source`; 0 at the start of a text.
/// - `pairs`: for each scalar below U+0800 the two bytes written for it in memory order, 0 where it needs thought.
/// - `stops`: for each ASCII byte whether it needs thought.
/// - `replaces_in_blocks`: whether `pairs` writes ی for ي and ى, ک for ك and Persian digits for Arabic-Indic ones, as
///   the vector path does. `stops` must then have the ASCII digits.
/// - `stops_at_latin`: whether `stops` has the Latin letters and # @ ` {.
/// - `keeps_half_spaces`: whether half-spaces need no thought; with `replaces_in_blocks` they must not.
utf8_copy_result utf8_copy_plain(const uint8_t *source, size_t before, size_t count, uint8_t *target,
                                 const uint16_t *pairs, const bool *stops, bool replaces_in_blocks,
                                 bool stops_at_latin, bool keeps_half_spaces);

/// Which faults there are in a valid UTF-8 text, by what stands next to what.
///
/// - `kinds`: the kind of each scalar below U+10000, less than 32; those beyond are of the kind `beyond`.
/// - `states`: 32 for each state, the state that follows on each kind; it begins in state 0, and a line break is read
///   behind the last scalar.
/// - `faults`: 32 for each state, a bit for each fault of meeting a kind in it.
/// - `sought`: the search ends when all of these have been found.
uint8_t utf8_faults(const uint8_t *text, size_t count, const uint8_t *kinds, uint8_t beyond, const uint8_t *states,
                    const uint8_t *faults, uint8_t sought);

#endif
