/** The two sites of the product: in Electron `app://desk` and `app://viewer`, in the stand-in hosts under `.test`. */
const siblings: Readonly<Record<string, string>> = { viewer: 'desk', 'viewer.test': 'desk.test' }

/** The desk's origin as seen from the viewer's own address; null where the viewer stands on no known site. */
export const deskOrigin = (own: { protocol: string; host: string }): string | null => {
  const host = siblings[own.host]
  return host === undefined ? null : `${own.protocol}//${host}`
}
