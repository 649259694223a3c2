/** The client has gone, or the connection was ended: nobody is left to be told. */
export class ConnectionClosed extends Error {
  constructor() {
    super('the connection is closed');
    this.name = 'ConnectionClosed';
  }
}
