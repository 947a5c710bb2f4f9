#ifndef BLOCKS_H
#define BLOCKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// One block of bytes; a compiler without such registers splits it.
typedef uint8_t block __attribute__((vector_size(32)));
enum { BLOCK = 32 };

// Built twice for Intel's machines, the better one is chosen when the program is loaded. That is before the thread
// sanitizer is ready for the code that chooses, which it watches as well: under it there is one build.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define THREADS_ARE_WATCHED
#endif
#endif

#if defined(__x86_64__) && defined(__linux__) && !defined(THREADS_ARE_WATCHED)
#define FOR_EACH_MACHINE __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_MACHINE
#endif

#define INLINE static inline __attribute__((always_inline))

// Macros and pointers, since a block may not be passed by value to a function built for machines without its registers.
#define is(bytes, byte) ((block)((bytes) == (uint8_t)(byte)))
#define within(bytes, first, last) ((block)((block)((bytes) - (uint8_t)(first)) <= (uint8_t)((last) - (first))))
#define all_of(byte) ((block){} + (uint8_t)(byte))

INLINE void load(const uint8_t *bytes, block *result) { memcpy(result, bytes, BLOCK); }

INLINE bool any(const block *mask) {
  typedef uint64_t words __attribute__((vector_size(32)));
  return __builtin_reduce_or((words)*mask) != 0;
}

// The block `bytes` with its bytes moved up by some places, or down, and zeros moved in.
#define FROM(first)                                                                                                    \
  (first), (first) + 1, (first) + 2, (first) + 3, (first) + 4, (first) + 5, (first) + 6, (first) + 7, (first) + 8,     \
      (first) + 9, (first) + 10, (first) + 11, (first) + 12, (first) + 13, (first) + 14, (first) + 15, (first) + 16,   \
      (first) + 17, (first) + 18, (first) + 19, (first) + 20, (first) + 21, (first) + 22, (first) + 23, (first) + 24,  \
      (first) + 25, (first) + 26, (first) + 27, (first) + 28, (first) + 29, (first) + 30, (first) + 31
#define moved_up(bytes, places) __builtin_shufflevector((block){}, bytes, FROM(BLOCK - (places)))
#define moved_down(bytes, places) __builtin_shufflevector(bytes, (block){}, FROM(places))

// Where in its text a block stands: whether bytes before and behind it may be read.
enum place { FIRST, MIDDLE, LAST };

#endif
