#include "Blocks.h"
#include "UTF8Kernels.h"

// Letters of U+0600–06FF that Persian does not have, by the low byte of their code point.
INLINE void foreign(const block *code, block *result) {
  block persian = is(*code, 0x7E) | is(*code, 0x86) | is(*code, 0x98) | within(*code, 0xA9, 0xAA) | is(*code, 0xAF) |
                  is(*code, 0xC0) | is(*code, 0xCC);
  *result = (within(*code, 0x72, 0xD3) & ~persian) | is(*code, 0x20) | within(*code, 0x3B, 0x3F) |
            within(*code, 0x6E, 0x6F) | is(*code, 0xD5) | within(*code, 0xEE, 0xEF) | within(*code, 0xFA, 0xFC) |
            is(*code, 0xFF);
}

FOR_EACH_MACHINE
uint16_t utf8_line_contents(const uint8_t *text, size_t count) {
  block letters = {0}, others = {0}, arabic = {0}, foreigners = {0};
  block backticks = {0}, angles = {0}, ampersands = {0}, hashes = {0}, ats = {0}, braces = {0};
  uint8_t last[1 + BLOCK];
  for (size_t offset = 0; offset < count; offset += BLOCK) {
    block here, back1, found;
    if (count - offset >= BLOCK) {
      load(text + offset, &here);
      if (offset == 0) {
        back1 = moved_up(here, 1);
      } else {
        load(text + offset - 1, &back1);
      }
    } else {
      memset(last, 0, sizeof last);
      if (offset > 0) last[0] = text[offset - 1];
      memcpy(last + 1, text + offset, count - offset);
      load(last, &back1);
      load(last + 1, &here);
    }
    letters |= within(here | all_of(0x20), 0x61, 0x7A);
    backticks |= is(here, 0x60);
    angles |= is(here, 0x3C);
    ampersands |= is(here, 0x26);
    hashes |= is(here, 0x23);
    ats |= is(here, 0x40);
    braces |= is(here, 0x7B);
    block behind_arabic = within(back1, 0xD8, 0xDB);
    typedef uint16_t words __attribute__((vector_size(32)));
    block code = (here & all_of(0x3F)) | ((block)((words)back1 << 6) & all_of(0xC0));
    foreign(&code, &found);
    foreigners |= behind_arabic & found;
    arabic |= behind_arabic;
    block rare = within(back1, 0xC3, 0xD7) | within(back1, 0xDC, 0xFF);
    if (any(&rare)) {
      // Arabic Supplement; Arabic Extended-A and B; presentation forms.
      block extended = is(back1, 0xE0) & within(here, 0xA1, 0xA3);
      block more = is(back1, 0xDD) | extended | (is(back1, 0xEF) & within(here, 0xAC, 0xBB));
      arabic |= more;
      foreigners |= more;
      others |= within(back1, 0xC3, 0xD7) | (is(back1, 0xE0) & ~extended) | is(back1, 0xE1) | within(back1, 0xE3, 0xEE);
    }
  }
  return (uint16_t)((any(&letters) ? 3 : 0) | any(&others) << 1 | any(&arabic) << 2 | any(&foreigners) << 3 |
                    any(&backticks) << 4 | any(&angles) << 5 | any(&ampersands) << 6 | any(&hashes) << 7 |
                    any(&ats) << 8 | any(&braces) << 9);
}

// Defines a function that finds the first byte from `start` on for which an expression on a block `here` holds.
#define FINDER(name, parameters, found_in_here)                                                                        \
  FOR_EACH_MACHINE size_t name parameters {                                                                            \
    block here, found;                                                                                                 \
    for (; start < end; start += BLOCK) {                                                                              \
      if (end - start >= BLOCK) {                                                                                      \
        load(text + start, &here);                                                                                     \
      } else {                                                                                                         \
        here = (block){0};                                                                                             \
        memcpy(&here, text + start, end - start);                                                                      \
      }                                                                                                                \
      found = (found_in_here);                                                                                         \
      if (!any(&found)) continue;                                                                                      \
      size_t place = 0;                                                                                                \
      while (found[place] == 0) place += 1;                                                                            \
      return start + place;                                                                                            \
    }                                                                                                                  \
    return end;                                                                                                        \
  }

FINDER(utf8_find_either, (const uint8_t *text, size_t start, size_t end, uint8_t first, uint8_t second),
       is(here, first) | is(here, second))

FINDER(utf8_find_latin_letter, (const uint8_t *text, size_t start, size_t end),
       within(here | all_of(0x20), 0x61, 0x7A) | within(here, 0xC3, 0xC9))

FINDER(utf8_find_bracket, (const uint8_t *text, size_t start, size_t end),
       within(here, 0x28, 0x29) | is(here, 0x22) | is(here, 0x27) | is(here, 0x60) | is(here, 0x5B) | is(here, 0x5D) |
           is(here, 0x7B) | is(here, 0x7D) | is(here, 0xC2) | is(here, 0xE2))
