// What trailspan uses of ISA-L's `struct inflate_state`, as igzip_lib.h of versions 2.x lays it out on 64-bit systems
// (Copyright Intel Corporation, BSD-3-Clause). It is written down here so that trailspan is built without ISA-L; the
// program looks for the library when it runs, and tries it before it trusts this layout.
#pragma once

#include <stdint.h>

// The first fields.
struct isal_stream {
  uint8_t *next_out;
  uint32_t avail_out;
  uint32_t total_out;
  uint8_t *next_in;
  uint64_t read_in;
  uint32_t avail_in;
  int32_t read_in_length;
};

// The fields behind two tables of code words, which take 18912 and 2208 bytes.
struct isal_progress {
  int32_t block_state;
  uint32_t dict_length;
  uint32_t bfinal;
  uint32_t crc_flag;
  uint32_t crc;
  uint32_t hist_bits;
};

enum {
  isal_progress_offset = 40 + 18912 + 2208,
  isal_state_size = 87368,
  // Values of block_state and crc_flag, and of what isal_inflate returns.
  isal_block_finish = 5,
  isal_gzip = 1,
  isal_incorrect_checksum = -6,
};
