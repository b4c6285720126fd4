"use strict";

// A client of the Language Server Protocol 3.17 over the standard streams of a process: messages with a
// Content-Length header, requests matched with their answers, nothing of any editor.

const { spawn } = require("child_process");

class Client {
  // `handlers` by method get the parameters of what the server sends on its own; `onExit` is told once that the
  // process is gone, with a sentence; `onLog` gets what the server writes to standard error.
  constructor(command, args, { handlers = {}, onExit = () => {}, onLog = () => {}, cwd } = {}) {
    this.handlers = handlers;
    this.pending = new Map();
    this.nextId = 1;
    this.buffer = Buffer.alloc(0);
    this.isOpen = true;
    const end = (reason) => {
      if (!this.isOpen) return;
      this.isOpen = false;
      for (const { reject } of this.pending.values()) reject(new Error(reason));
      this.pending.clear();
      onExit(reason);
    };
    this.process = spawn(command, args, { cwd, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
    this.process.on("error", (error) => end(`${command} cannot be started: ${error.message}`));
    this.process.on("exit", (code, signal) => {
      end(signal ? `${command} was ended by ${signal}` : `${command} ended with status ${code}`);
    });
    // A broken pipe is followed by the exit.
    this.process.stdin.on("error", () => {});
    this.process.stdout.on("data", (data) => {
      try {
        this.read(data);
      } catch (error) {
        end(`${command} does not speak the Language Server Protocol: ${error.message}`);
        this.process.kill();
      }
    });
    this.process.stderr.on("data", (data) => onLog(data.toString()));
  }

  read(data) {
    this.buffer = this.buffer.length ? Buffer.concat([this.buffer, data]) : data;
    for (;;) {
      const end = this.buffer.indexOf("\r\n\r\n");
      if (end < 0) {
        if (this.buffer.length > 65536) throw new Error("a header without an end");
        return;
      }
      const length = /^content-length: *(\d+)/im.exec(this.buffer.toString("latin1", 0, end));
      if (!length) throw new Error("a message without Content-Length");
      const start = end + 4;
      const next = start + Number(length[1]);
      if (this.buffer.length < next) return;
      const message = JSON.parse(this.buffer.toString("utf8", start, next));
      this.buffer = this.buffer.subarray(next);
      this.take(message);
    }
  }

  take(message) {
    if (message.method === undefined) {
      const waiting = this.pending.get(message.id);
      if (!waiting) return;
      this.pending.delete(message.id);
      if (message.error) {
        waiting.reject(Object.assign(new Error(message.error.message), { code: message.error.code }));
      } else {
        waiting.resolve(message.result);
      }
      return;
    }
    const handler = this.handlers[message.method];
    if (message.id === undefined) {
      if (handler) handler(message.params);
      return;
    }
    if (!handler) {
      this.send({ id: message.id, error: { code: -32601, message: `no method ${message.method}` } });
      return;
    }
    Promise.resolve()
      .then(() => handler(message.params))
      .then(
        (result) => this.send({ id: message.id, result: result === undefined ? null : result }),
        (error) => this.send({ id: message.id, error: { code: -32603, message: String(error) } }),
      );
  }

  send(message) {
    if (!this.isOpen || !this.process.stdin.writable) return;
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }), "utf8");
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  notify(method, params) {
    this.send({ method, params });
  }

  // `cancellation` is a token as VS Code has it.
  request(method, params, cancellation) {
    if (!this.isOpen) return Promise.reject(new Error("the language server is gone"));
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      const listener = cancellation && cancellation.onCancellationRequested(() => {
        if (this.pending.has(id)) this.notify("$/cancelRequest", { id });
      });
      const settle = (end) => (value) => {
        if (listener) listener.dispose();
        end(value);
      };
      this.pending.set(id, { resolve: settle(resolve), reject: settle(reject) });
      this.send({ id, method, params });
    });
  }

  // Asks the server to end, and ends it after two seconds if it has not.
  async stop() {
    if (!this.isOpen) return;
    const gone = new Promise((resolve) => this.process.once("exit", resolve));
    const timer = setTimeout(() => this.process.kill("SIGKILL"), 2000);
    try {
      await this.request("shutdown");
    } catch {
      // It is gone already.
    }
    this.notify("exit");
    this.process.stdin.end();
    await gone;
    clearTimeout(timer);
  }
}

module.exports = { Client };
