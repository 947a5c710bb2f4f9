#include "ThreadOrder.h"

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define THREADS_ARE_WATCHED
#endif
#endif

#if defined(THREADS_ARE_WATCHED)
void __tsan_acquire(void *place);
void __tsan_release(void *place);
void thread_order_acquired(uintptr_t lock) { __tsan_acquire((void *)lock); }
void thread_order_releases(uintptr_t lock) { __tsan_release((void *)lock); }
#else
void thread_order_acquired(uintptr_t lock) { (void)lock; }
void thread_order_releases(uintptr_t lock) { (void)lock; }
#endif
