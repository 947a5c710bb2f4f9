// `madvise` is no part of ISO C.
#define _DEFAULT_SOURCE

#include "UTF8Kernels.h"

#if defined(__linux__)
#include <sys/mman.h>
#endif

void prefer_large_pages(void *start, size_t count) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  const uintptr_t page = 1 << 16;
  uintptr_t first = ((uintptr_t)start + page - 1) & ~(page - 1);
  uintptr_t last = ((uintptr_t)start + count) & ~(page - 1);
  // Advice only: where the system does not take it nothing is lost.
  if (last > first) (void)madvise((void *)first, last - first, MADV_HUGEPAGE);
#else
  (void)start;
  (void)count;
#endif
}
