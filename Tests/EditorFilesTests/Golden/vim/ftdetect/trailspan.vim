autocmd BufRead,BufNewFile *.span setfiletype trailspan
