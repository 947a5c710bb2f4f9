#ifndef ICU_SHIMS_H
#define ICU_SHIMS_H

#include <stdint.h>

/// Stable names over ICU's, which carry the library's version as a suffix.

/// The value of property `UCHAR_JOINING_TYPE` of a scalar: 0 U, 1 C, 2 D, 3 L, 4 R, 5 T.
int32_t icu_joining_type(uint32_t scalar);

#endif
