/** Another way to keep documents encrypted in IndexedDB, of the same durability as ours. */
export interface Peer {
  write(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  read(id: string): Promise<Uint8Array>
}
