-- The language server in a real Neovim: `TRAILSPAN=… nvim --headless -u NONE -l` needs 0.9, `-S` serves older ones too.
--
--   TRAILSPAN=.build/release/trailspan nvim --headless -u NONE -S Tests/Editors/neovim.lua
--
-- Exits 0 where all holds, else 1 with a line for what does not.

local failures = 0

local function expect(what, found, wanted)
  if not vim.deep_equal(found, wanted) then
    failures = failures + 1
    io.stderr:write(("%s\n  wanted %s\n  found  %s\n"):format(what, vim.inspect(wanted), vim.inspect(found)))
  end
end

local function wait(what, condition)
  if not vim.wait(10000, condition, 20) then
    io.stderr:write(what .. " did not come\n")
    vim.cmd("cquit 1")
  end
end

-- Neovim before 0.8 has no vim.lsp.start.
local function start(config, buffer)
  if vim.lsp.start then return vim.lsp.start(config, { bufnr = buffer }) end
  local id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, id)
  return id
end

local function main()
  vim.cmd("edit " .. vim.fn.tempname() .. ".span")
  local buffer = vim.api.nvim_get_current_buf()
  -- Letters of two, three and four bytes before the mistake.
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, {
    "pair ec2:CreateVolume -> ec2:DeleteVolume",
    "  on responseElements.volumeId = requestParameters.volumeId",
    'events where eventName != "é🧊𐐀" and nme = "x"',
  })
  local id = start({
    name = "trailspan",
    cmd = { vim.env.TRAILSPAN, "lsp", "--now", "2024-06-01T12:00:00Z" },
    root_dir = vim.fn.getcwd(),
  }, buffer)
  local client = vim.lsp.get_client_by_id(id)
  wait("initialize", function() return client.initialized end)
  wait("diagnostics", function() return #vim.diagnostic.get(buffer) == 1 end)
  local diagnostic = vim.diagnostic.get(buffer)[1]
  local line = vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1]
  expect("the place of a diagnostic", line:sub(diagnostic.col + 1, diagnostic.end_col), "nme")

  -- What is typed reaches the server.
  vim.api.nvim_buf_set_text(buffer, 2, diagnostic.col, 2, diagnostic.end_col, { "awsRegion" })
  wait("no diagnostics", function() return #vim.diagnostic.get(buffer) == 0 end)

  -- A chosen completion inserts the end and the keys.
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, { 'pair "é🧊𐐀" ec2:Cr' })
  vim.api.nvim_win_set_cursor(0, { 1, #vim.api.nvim_get_current_line() })
  vim.cmd("startinsert!")
  local _, column = vim.str_utfindex(vim.api.nvim_get_current_line())
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    position = { line = 0, character = column },
  }
  local answer = client.request_sync("textDocument/completion", params, 10000, buffer)
  local chosen = vim.tbl_filter(function(item)
    return item.label == "ec2:CreateSnapshot -> ec2:DeleteSnapshot"
  end, answer.result.items)[1]
  if chosen == nil then
    expect("a completion", nil, "ec2:CreateSnapshot -> ec2:DeleteSnapshot")
  else
    vim.lsp.util.apply_text_edits({ chosen.textEdit }, buffer, client.offset_encoding)
    expect("the completed pair", vim.api.nvim_buf_get_lines(buffer, 0, -1, false), {
      'pair "é🧊𐐀" ec2:CreateSnapshot -> ec2:DeleteSnapshot',
      "  on responseElements.snapshotId = requestParameters.snapshotId",
    })
  end

  -- Other requests as an editor makes them.
  local function ask(method, more)
    local all = vim.tbl_extend("force", { textDocument = vim.lsp.util.make_text_document_params(buffer) }, more or {})
    local reply = client.request_sync("textDocument/" .. method, all, 10000, buffer)
    expect(method .. " fails", reply.err, nil)
    return reply.result
  end

  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, {
    "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot",
    "  on responseElements.snapshotId = requestParameters.snapshotId",
    "select {",
    "  `é🧊𐐀` = duration,",
    "}",
    "order by `é🧊𐐀`",
  })
  local place = { line = 5, character = 10 }
  expect("a definition", ask("definition", { position = place })[1].range.start.line, 3)
  expect("references", #ask("references", { position = place, context = { includeDeclaration = true } }), 2)
  local rename = ask("rename", { position = place, newName = "lived 🧊" })
  vim.lsp.util.apply_workspace_edit(rename, client.offset_encoding)
  expect("what was renamed", vim.api.nvim_buf_get_lines(buffer, 3, 4, false), { "  `lived 🧊` = duration," })
  expect("what names it", vim.api.nvim_buf_get_lines(buffer, 5, 6, false), { "order by `lived 🧊`" })
  local hover = ask("hover", { position = { line = 0, character = 8 } })
  expect("a hover", hover.contents.value:find("ec2:DeleteSnapshot", 1, true) ~= nil, true)
  expect("symbols", #ask("documentSymbol"), 3)
  expect("tokens", #ask("semanticTokens/full").data > 0, true)

  local edits = ask("formatting", { options = { tabSize = 2, insertSpaces = true } })
  vim.lsp.util.apply_text_edits(edits, buffer, client.offset_encoding)
  expect("the layout", vim.api.nvim_buf_get_lines(buffer, 2, 8, false), {
    "",
    "select {",
    "  `lived 🧊` = duration",
    "}",
    "",
    "order by `lived 🧊`",
  })

  client.stop()
  wait("the end", function() return client.is_stopped() end)
end

local worked, fault = pcall(main)
if not worked then
  io.stderr:write(tostring(fault) .. "\n")
  failures = failures + 1
end
vim.cmd(failures == 0 and "qall!" or "cquit 1")
