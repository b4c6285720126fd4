// Unzips the files that are named on standard input, one a line, into one reused buffer and does nothing with them: what
// reading gzip costs at least.
//
//     cc -O2 bare_zlib.c -lz -o bare_zlib
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

static unsigned char input[128 << 10], output[256 << 10];

int main(void) {
  z_stream stream = {0};
  if (inflateInit2(&stream, 15 + 16) != Z_OK) return 1;
  long total = 0;
  char path[4096];
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    int file = open(path, O_RDONLY);
    if (file < 0) return 1;
    inflateReset(&stream);
    stream.avail_in = 0;
    for (int status = Z_OK; status != Z_STREAM_END;) {
      if (stream.avail_in == 0) {
        long bytes = read(file, input, sizeof input);
        if (bytes <= 0) return 1;
        stream.next_in = input;
        stream.avail_in = (unsigned)bytes;
      }
      stream.next_out = output;
      stream.avail_out = sizeof output;
      status = inflate(&stream, Z_NO_FLUSH);
      if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) return 1;
      total += sizeof output - stream.avail_out;
    }
    close(file);
  }
  printf("%ld\n", total);
}
