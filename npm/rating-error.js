// What is thrown when an input is refused.

export class RatingError extends Error {
  constructor({ kind, path, message }) {
    super(message);
    this.kind = kind;
    this.path = path;
  }

  get name() {
    return 'RatingError';
  }

  // JSON.stringify({ error }) is what the command `rate` writes.
  toJSON() {
    const { kind, path, message } = this;
    return { kind, path, message };
  }
}
