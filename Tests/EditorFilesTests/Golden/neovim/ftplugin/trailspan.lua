-- Settings of trailspan specs, and their language server.
vim.bo.commentstring = "# %s"
vim.bo.expandtab = true
vim.bo.shiftwidth = 2
vim.bo.softtabstop = 2
vim.b.undo_ftplugin = "setlocal commentstring< expandtab< shiftwidth< softtabstop<"

local command = vim.g.trailspan_path or "trailspan"
if vim.fn.executable(command) == 0 then
  return
end

local file = vim.api.nvim_buf_get_name(0)
local config = {
  name = "trailspan",
  cmd = { command, "lsp" },
  root_dir = vim.fn.fnamemodify(file ~= "" and file or vim.fn.getcwd() .. "/x", ":p:h"),
}

if vim.lsp.start then
  vim.lsp.start(config)
else
  for _, client in ipairs(vim.lsp.get_active_clients()) do
    if client.name == config.name and client.config.root_dir == config.root_dir then
      vim.lsp.buf_attach_client(0, client.id)
      return
    end
  end
  local id = vim.lsp.start_client(config)
  if id then
    vim.lsp.buf_attach_client(0, id)
  end
end
