// The loop of StructureIndex with 32-byte vectors. It is C because Swift has no way to build one function for newer
// processors than the rest of the program.
#pragma once

#include <stdint.h>

// What the loop goes on with.
struct blocks_state {
  // Blocks found so far that have brackets.
  int64_t count;
  // All ones where the next block begins outside a string, else zero.
  uint64_t outside;
};

#if defined(__x86_64__)

#include <immintrin.h>

static inline _Bool blocks_have_avx2(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul");
}

// Marks the brackets outside strings in `blocks` blocks of 64 bytes, in which no byte is a backslash; `offset` is that
// of the first block. It does what MarkedBlocks.append does for each.
__attribute__((target("avx2,pclmul"))) static inline struct blocks_state blocks_mark_avx2(
    const uint8_t *bytes, int32_t offset, int64_t blocks, uint64_t *marks, int32_t *offsets,
    struct blocks_state state) {
  const __m256i quote = _mm256_set1_epi8('"'), lower = _mm256_set1_epi8(0x20), letter = _mm256_set1_epi8(0x7A);
  const __m128i ones = _mm_set1_epi8(-1);
  for (int64_t block = 0; block < blocks; block++, bytes += 64, offset += 64) {
    __m256i a = _mm256_loadu_si256((const __m256i *)bytes), b = _mm256_loadu_si256((const __m256i *)(bytes + 32));
    uint64_t quotes = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(a, quote)) |
                      (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(b, quote)) << 32;
    uint64_t brackets =
        (uint32_t)_mm256_movemask_epi8(_mm256_cmpgt_epi8(_mm256_or_si256(a, lower), letter)) |
        (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpgt_epi8(_mm256_or_si256(b, lower), letter)) << 32;
    // The product with all ones, without carries, is the parity of each bit and all below.
    uint64_t outside =
        (uint64_t)_mm_cvtsi128_si64(_mm_clmulepi64_si128(_mm_cvtsi64_si128((int64_t)quotes), ones, 0)) ^ state.outside;
    marks[state.count] = brackets & outside;
    offsets[state.count] = offset;
    state.count += (brackets & outside) != 0;
    state.outside = (uint64_t)((int64_t)outside >> 63);
  }
  return state;
}

#else

static inline _Bool blocks_have_avx2(void) { return 0; }

static inline struct blocks_state blocks_mark_avx2(
    const uint8_t *bytes, int32_t offset, int64_t blocks, uint64_t *marks, int32_t *offsets,
    struct blocks_state state) {
  return state;
}

#endif
