#include "UTF8Kernels.h"

#include "Blocks.h"

// The bytes of a block in whose scalar something may change. Two bytes before it, or behind it, are looked at where
// there are any.
INLINE void unsettled(const uint8_t *bytes, enum place place, bool allows_arabic, block *result) {
  block here, back1, back2;
  load(bytes, &here);
  if (place == FIRST) {
    back1 = moved_up(here, 1);
    back2 = moved_up(here, 2);
  } else {
    load(bytes - 1, &back1);
    load(bytes - 2, &back2);
  }
  // The last byte of a letter of U+0600–06FF, and the low byte of its code point there.
  block arabic = within(back1, 0xD8, 0xDB);
  typedef uint16_t words __attribute__((vector_size(32)));
  block high = (block)((words)back1 << 6) & all_of(0xC0);
  block code = (here & all_of(0x3F)) | high;
  // Most letters of most texts: آ to غ but ة, tatweel to و, ی, ک, چ, گ, پ, the comma, Persian digits.
  block settled = (within(code, 0x22, 0x3A) & ~is(code, 0x29)) | is(code, 0xCC) | is(code, 0xA9) | is(code, 0x86) |
                  is(code, 0xAF) | is(code, 0x7E) | is(code, 0x0C) | within(code, 0xF0, 0xF9);
  settled |= allows_arabic ? within(code, 0x40, 0x4A) : within(code, 0x40, 0x48) & ~is(code, 0x43);
  block doubtful = arabic & ~settled;
  // ASCII digits, the percent sign, and marks behind a Persian digit.
  block bad = within(here, 0x30, 0x39) | is(here, 0x25);
  bad |= (is(here, 0x2E) | is(here, 0x2C)) & is(back2, 0xDB) & within(back1, 0xB0, 0xBF);
  // Leads of other blocks of Unicode.
  block rare = within(here, 0xC0, 0xD7) | within(here, 0xDC, 0xFF);
  block look = doubtful | rare;
  if (any(&look)) {
    block back3, ahead1, ahead2;
    if (place == FIRST) {
      back3 = moved_up(here, 3);
    } else {
      load(bytes - 3, &back3);
    }
    if (place == LAST) {
      ahead1 = moved_down(here, 1);
      ahead2 = moved_down(here, 2);
    } else {
      load(bytes + 1, &ahead1);
      load(bytes + 2, &ahead2);
    }
    // ؛ ؟ ژ ٪ ٫ ٬, the tanvin of اصلاً, a hamza on ه, and ء but behind ه or a space.
    settled |= is(code, 0x1B) | is(code, 0x1F) | is(code, 0x98) | within(code, 0x6A, 0x6C) | is(code, 0x4B);
    settled |= is(code, 0x54) & is(back2, 0x87) & is(back3, 0xD9);
    settled |= is(code, 0x21) & ~(is(back2, 0x87) | is(back2, 0x20));
    if (allows_arabic) {
      // Arabic-Indic digits, but with marks behind them.
      block digit = is(back2, 0xD9) & within(back1, 0xA0, 0xA9);
      settled |= within(code, 0x60, 0x69);
      bad |= (is(here, 0x2E) | is(here, 0x2C)) & digit;
      bad |= arabic & within(code, 0x6A, 0x6C) & is(back3, 0xD9) & within(back2, 0xA0, 0xA9);
    }
    bad |= arabic & ~settled;
    // Of U+0080–00BF the not sign and the soft hyphen matter; of U+2000–203F the half-space, dashes and quotation marks
    // do not, of U+FE00–FE0F the emoji style does not, nor do letters of U+00C0–02FF and emoji.
    block punctuation = is(ahead1, 0x80) & (is(ahead2, 0x8C) | within(ahead2, 0x90, 0xA7) | within(ahead2, 0xB0, 0xBF));
    block fine = (is(here, 0xE2) & punctuation) | (is(here, 0xC2) & ~within(ahead1, 0xAC, 0xAD)) |
                 within(here, 0xC3, 0xCB) | (is(here, 0xEF) & is(ahead1, 0xB8) & is(ahead2, 0x8F)) |
                 (is(here, 0xF0) & is(ahead1, 0x9F));
    bad |= rare & ~fine;
  } else if (allows_arabic) {
    // The digits may end in the block before.
    bad |= (is(here, 0x2E) | is(here, 0x2C)) & is(back2, 0xD9) & within(back1, 0xA0, 0xA9);
  }
  *result = bad;
}

FOR_EACH_MACHINE
size_t utf8_settled_prefix(const uint8_t *text, size_t count) {
  block bad;
  if (count < BLOCK + 3) {
    // Too short for two blocks that overlap: both are looked at in a copy.
    uint8_t copy[2 * BLOCK] = {0};
    memcpy(copy, text, count);
    unsettled(copy, FIRST, false, &bad);
    if (any(&bad)) return 0;
    unsettled(copy + BLOCK, LAST, false, &bad);
    return any(&bad) ? 0 : count;
  }
  unsettled(text, FIRST, false, &bad);
  if (any(&bad)) return 0;
  size_t offset = BLOCK;
  while (count - offset >= BLOCK + 2) {
    unsettled(text + offset, MIDDLE, false, &bad);
    if (any(&bad)) return offset;
    offset += BLOCK;
  }
  if (count - offset > BLOCK) {
    unsettled(text + offset, LAST, false, &bad);
    if (any(&bad)) return offset;
  }
  // The last block overlaps the one before it; no scalar goes beyond the text.
  unsettled(text + count - BLOCK, LAST, false, &bad);
  return any(&bad) ? offset : count;
}

INLINE bool is_tail(uint8_t byte) { return (byte & 0xC0) == 0x80; }

// A digit of two bytes, or a mark of two bytes inside numbers, that ends before `end`.
INLINE bool ends_within_number(const uint8_t *text, size_t end) {
  if (end < 2) return false;
  uint8_t lead = text[end - 2], tail = text[end - 1];
  return (lead == 0xDB && tail >= 0xB0 && tail <= 0xB9) || (lead == 0xD9 && tail >= 0xA0 && tail <= 0xAC);
}

// Copies a block and replaces ي, ى, ك and Arabic-Indic digits in it.
INLINE void copy_block(const uint8_t *source, uint8_t *target, enum place place, block *changed) {
  block here, back1, ahead;
  load(source, &here);
  if (place == FIRST) {
    back1 = moved_up(here, 1);
  } else {
    load(source - 1, &back1);
  }
  if (place == LAST) {
    ahead = moved_down(here, 1);
  } else {
    load(source + 1, &ahead);
  }
  block after_d9 = is(back1, 0xD9), d9 = is(here, 0xD9);
  block yeh = after_d9 & within(here, 0x89, 0x8A), kaf = after_d9 & is(here, 0x83);
  block digit = after_d9 & within(here, 0xA0, 0xA9);
  block yeh_lead = d9 & within(ahead, 0x89, 0x8A), kaf_lead = d9 & is(ahead, 0x83);
  block digit_lead = d9 & within(ahead, 0xA0, 0xA9);
  block replaced = yeh | kaf | yeh_lead | kaf_lead | digit_lead;
  block written = (here & ~replaced) | (yeh & all_of(0x8C)) | (kaf & all_of(0xA9)) |
                  ((yeh_lead | digit_lead) & all_of(0xDB)) | (kaf_lead & all_of(0xDA));
  written += digit & all_of(0x10);
  *changed |= replaced | digit;
  memcpy(target, &written, BLOCK);
}

// Latin letters and # @ ` {, and [ for simplicity: what addresses, names and code have in them.
INLINE void latin(const block *here, block *result) {
  block lower = *here | all_of(0x20);
  *result = within(lower, 0x61, 0x7B) | is(*here, 0x23) | is(lower, 0x60);
}

// Whether a block has anything that needs thought.
INLINE bool needs_thought(const uint8_t *source, enum place place, bool stops_at_latin) {
  block here, bad;
  load(source, &here);
  unsettled(source, place, true, &bad);
  bad |= is(here, 0x0A);
  if (stops_at_latin) {
    block found;
    latin(&here, &found);
    bad |= found | within(here, 0xC3, 0xD7) | within(here, 0xF0, 0xFF);
  }
  return any(&bad);
}

FOR_EACH_MACHINE
utf8_copy_result utf8_copy_plain(const uint8_t *source, size_t before, size_t count, uint8_t *target,
                                 const uint16_t *pairs, const bool *stops, bool replaces_in_blocks,
                                 bool stops_at_latin, bool keeps_half_spaces) {
  utf8_copy_result result = {0, false};
  // A hamza is judged by what was written before it.
  if (count >= 2 && source[0] == 0xD8 && source[1] == 0xA1) return result;
  size_t offset = 0;
  size_t next_block = before == 0 || before >= 3 ? 0 : 3 - before;
  while (offset < count) {
    // A last block may follow that looks at three bytes before it.
    if (replaces_in_blocks && offset >= next_block && count - offset >= BLOCK + 3) {
      size_t start = offset;
      block changed = {0};
      bool is_fine = true;
      if (before + offset == 0) {
        is_fine = !needs_thought(source, FIRST, stops_at_latin);
        if (is_fine) {
          copy_block(source, target, FIRST, &changed);
          offset = BLOCK;
        }
      }
      while (is_fine && count - offset >= BLOCK + 2) {
        is_fine = !needs_thought(source + offset, MIDDLE, stops_at_latin);
        if (!is_fine) break;
        copy_block(source + offset, target + offset, MIDDLE, &changed);
        offset += BLOCK;
      }
      // The last block overlaps the one before it.
      if (is_fine && offset > start && count - offset <= BLOCK &&
          !needs_thought(source + count - BLOCK, LAST, stops_at_latin)) {
        copy_block(source + count - BLOCK, target + count - BLOCK, LAST, &changed);
        offset = count;
      }
      // Go on by scalars: from the start of one, and of the number that a mark may follow.
      if (offset > start && offset < count) {
        while (offset > start && is_tail(source[offset])) offset -= 1;
      }
      if (offset > start) {
        while (ends_within_number(source, offset) && offset > start) offset -= 2;
      }
      if (any(&changed)) result.is_changed = true;
      next_block = offset + BLOCK;
      if (offset == count) break;
    }
    uint8_t lead = source[offset];
    if (lead < 0x80) {
      if (stops[lead]) break;
      target[offset] = lead;
      offset += 1;
    } else if (lead < 0xE0) {
      uint16_t written = pairs[(size_t)(lead & 0x1F) << 6 | (source[offset + 1] & 0x3F)];
      if (written == 0) break;
      uint16_t read;
      memcpy(&read, source + offset, 2);
      memcpy(target + offset, &written, 2);
      if (read != written) result.is_changed = true;
      offset += 2;
    } else if (lead == 0xE2 && source[offset + 1] == 0x80 &&
               ((source[offset + 2] == 0x8C && keeps_half_spaces) || (source[offset + 2] >= 0x90 && source[offset + 2] <= 0xA7) ||
                source[offset + 2] >= 0xB0)) {
      memcpy(target + offset, source + offset, 3);
      offset += 3;
    } else {
      break;
    }
  }
  result.count = offset;
  return result;
}

uint8_t utf8_faults(const uint8_t *text, size_t count, const uint8_t *kinds, uint8_t beyond, const uint8_t *states,
                    const uint8_t *faults, uint8_t sought) {
  uint8_t found = 0;
  size_t state = 0;
  const uint8_t *end = text + count;
  while (text < end) {
    uint32_t lead = *text;
    uint8_t kind;
    if (lead < 0xE0 && end - text > 1) {
      // Letters and spaces alternate as no processor can foresee, so there is no branch between them.
      uint32_t is_pair = lead >= 0x80;
      uint32_t pair = (lead & 0x1F) << 6 | (text[1] & 0x3F);
      kind = kinds[lead ^ ((lead ^ pair) & -is_pair)];
      text += 1 + is_pair;
    } else if (lead < 0x80) {
      kind = kinds[lead];
      text += 1;
    } else if (lead < 0xF0) {
      kind = kinds[(lead & 0x0F) << 12 | (uint32_t)(text[1] & 0x3F) << 6 | (text[2] & 0x3F)];
      text += 3;
    } else {
      kind = beyond;
      text += 4;
    }
    size_t step = state << 5 | kind;
    found |= faults[step];
    state = states[step];
    if ((found & sought) == sought) return found;
  }
  return found | faults[state << 5 | kinds[0x0A]];
}
