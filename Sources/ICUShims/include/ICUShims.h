#ifndef ICU_SHIMS_H
#define ICU_SHIMS_H

#include <stdbool.h>
#include <stdint.h>

/// Stable names over ICU's, which carry the library's version as a suffix.

/// The value of property `UCHAR_JOINING_TYPE` of a scalar: 0 U, 1 C, 2 D, 3 L, 4 R, 5 T.
int32_t icu_joining_type(uint32_t scalar);

/// The value of property `UCHAR_DECOMPOSITION_TYPE` of a scalar: 0 none, 1 canonical, 4 final, 7 initial,
/// 8 isolated, 9 medial; others are of no interest here.
int32_t icu_decomposition_type(uint32_t scalar);

/// The canonical combining class of a scalar, 0 for a starter.
uint8_t icu_combining_class(uint32_t scalar);

/// Whether a scalar has property `Extended_Pictographic`: emoji and what may become one.
bool icu_is_pictographic(uint32_t scalar);

/// Whether NFC never changes what stands before a scalar because of what follows from it on.
bool icu_has_composition_boundary_before(uint32_t scalar);

/// Whether NFC leaves a scalar as it is behind any other, but for the order of marks.
bool icu_never_composes_backwards(uint32_t scalar);

/// Whether a scalar is in NFC wherever it stands.
bool icu_is_composed(uint32_t scalar);

/// NFC of `count` UTF-16 units; returns how many units it has, also where they are more than `capacity`, or -1.
int32_t icu_compose(const uint16_t *units, int32_t count, uint16_t *result, int32_t capacity);

/// NFKC of one scalar, in UTF-16; returns how many units it has, or -1.
int32_t icu_compatibility_form(uint32_t scalar, uint16_t *result, int32_t capacity);

#endif
