#ifndef THREAD_ORDER_H
#define THREAD_ORDER_H

#include <stdint.h>

// Swift's Mutex waits in the kernel on Linux, unseen by the thread sanitizer, which then takes what two threads did one
// after the other for a race. These two say the order. Without that sanitizer they do nothing.

/// A thread has got a lock, which is known by any number of its own.
void thread_order_acquired(uintptr_t lock);

/// A thread is about to give the lock back.
void thread_order_releases(uintptr_t lock);

#endif
