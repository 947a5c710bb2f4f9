#ifndef SPACING_TABLES_H
#define SPACING_TABLES_H

#include <stdint.h>
#include <string.h>

// The tables of the spacing model: buckets that are compared at once, so that a look costs one line of the cache, whether
// what is sought is there or not.

typedef uint16_t spacing_lanes __attribute__((vector_size(16)));
typedef uint8_t spacing_bytes __attribute__((vector_size(8)));

// Which of eight numbers are equal to one: a byte each, of ones or zeros.
static inline __attribute__((always_inline)) uint64_t spacing_equal(const uint8_t *numbers, uint16_t mask, uint16_t sought) {
  spacing_lanes lanes;
  memcpy(&lanes, numbers, sizeof lanes);
  spacing_lanes equal = (spacing_lanes)((lanes & mask) == sought);
  spacing_bytes narrow = __builtin_convertvector(equal, spacing_bytes);
  uint64_t result;
  memcpy(&result, &narrow, sizeof result);
  return result;
}

// Begins to fetch what will be looked at soon.
static inline __attribute__((always_inline)) void spacing_fetch(const uint8_t *place) { __builtin_prefetch(place); }

enum {
  SPACING_WORDS = 10,        // in a bucket
  SPACING_WORD_BUCKET = 64,  // bytes: fingerprints, facts (both of two bytes), then two bytes for each word, then how far
                             // words that had no room here were moved
  SPACING_WORD_MOVED = 60,
  SPACING_PAIRS = 15,
  SPACING_PAIR_BUCKET = 32,
  SPACING_PAIR_MOVED = 30,
};

// The place of a word in its bucket, or below zero.
static inline __attribute__((always_inline)) int32_t spacing_word(const uint8_t *bucket, uint16_t fingerprint) {
  uint64_t found = spacing_equal(bucket, 0xFFFF, fingerprint);
  if (found != 0) return __builtin_ctzll(found) >> 3;
  found = spacing_equal(bucket + 16, 0xFFFF, fingerprint) & 0xFFFF;
  return found != 0 ? 8 + (__builtin_ctzll(found) >> 3) : -1;
}

// The place of a half-space in a word in its bucket, or below zero.
static inline __attribute__((always_inline)) int32_t spacing_pair(const uint8_t *bucket, uint16_t fingerprint) {
  uint64_t found = spacing_equal(bucket, 0xFFF, fingerprint);
  if (found != 0) return __builtin_ctzll(found) >> 3;
  found = spacing_equal(bucket + 16, 0xFFF, fingerprint) & 0xFFFFFFFFFFFFFF;
  return found != 0 ? 8 + (__builtin_ctzll(found) >> 3) : -1;
}

#endif
