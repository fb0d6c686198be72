/**
 * Small files in codings for which neither Chromium nor Node has an encoder, made once from one drawing of 160 × 100:
 * quarters red, green over blue, white; in the bilevel one black, white over white, black.
 */

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** An AVIF picture. */
export const smallAvif = (): Uint8Array<ArrayBuffer> =>
  bytesOf(
    'AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAA' +
      'AAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAXgAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABL' +
      'aXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAACgAAAAZAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAA' +
      'AAABAAEEgYIDhAAAAGZtZGF0EgAKBhgdp/GwITJSRGQAYYYYULRfFuf5jIjIvZCeyfNsMz4wtbQzpqayq6NWflAdTIw6Xv7HO9bOf22wIoEbvjec' +
      'z+nS9WoECsdG/am3PfUKO3QdYh8T/kOw5kpZcA==',
  )

/** A HEIC picture: HEVC, `ispe`, no turning. */
export const smallHeic = (): Uint8Array<ArrayBuffer> =>
  bytesOf(
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUBtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAA' +
      'AAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFkAAEAAAAAAAABsAAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwGlwcnAAAACi' +
      'aXBjbwAAAHZodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQApQgEBA3AAAAMAkAAAAwAA' +
      'AwAeoBQgafeW6kkprmwIAAADAAgAAAMACEAiAAEAB0QBwXKwYkAAAAAUaXNwZQAAAAAAAACgAAAAZAAAABBwaXhpAAAAAAMICAgAAAAWaXBtYQAA' +
      'AAAAAAABAAEDgQKDAAABuG1kYXQAAAGsKAGvCdCNeCM2oj//+9F9//7lX6H+tbOQB12EVg1M2n/9XScwTAqG5FGwgNPOprUZ0ZWJ92FGX/qnoXuj' +
      '8E9J9s6YpslR/Kgp3/PPtEsX/Hor/98ReJd8N5wnFFT/ZJWBcwygNy9uAAh5bQ4YLEFjqI4OutwAH8QZj0avFtYlDNADGMPgAdboiM7T9CJHdjXc' +
      'ngAXI7O+PvBo95ggKYblQ2Yv5GpZ5I3RYfVVChyk+UdmMy9Y/LlI3hl/pkKR0Oz4/4v5v656sAEpHf7uABNuB5a1jL2osos8NGFNDGqytOOEZAAA' +
      'AwAAFASeCbhzhH1Hjd2pf89LnjzhzZu6n3ViXInXLkcP1atedlArjkoJi9KLlCa7zifI1PIn4zqGQJAkckyVagrY0XdMZCGhM/Myq3nswx7XBsrB' +
      'dZwK76t16/usAA/G0ibhkyGi5T9j0+MJhmHI1dNw+2YO46PwimsJM8bUaQLmjlmdbBEkTvxr4a98023mHb5xBVvCUTo4XmymOal4/C49YtD24F1k' +
      'Zqj6NNxDr1pjyUxH/ee6g9z24u55KTZ/ttIAAIAgA64=',
  )

/** A codestream of JPEG 2000, as in a PDF under JPXDecode. */
export const smallJpx = (): Uint8Array<ArrayBuffer> =>
  bytesOf(
    '/0//UQAvAAAAAACgAAAAZAAAAAAAAAAAAAAAoAAAAGQAAAAAAAAAAAADBwEBBwEBBwEB/1IADAAAAAEBBQQEAAH/XAATQEBISFBISFBISFBISFBI' +
      'SFD/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAAEtAAH/k99JECNUZRJHnxXxY6fDAfNPJAGr/mHgCb8vo2m7' +
      'DQeuqOKTx21O/pHgDxBdO9ydefyDolkYjVt+wYkODB478EEfhzfBwkfAKBxK6QsMYOJC58fALHhQGyC232oLbUzoR8fCRHCAggzNYP1jwVwzYw2+' +
      'xws4QCc7fmaTA4Su5M4acMAnOrTica8Azir7sEjHRo4UiWI0Go18i74G4u3PgHnCgEDgxyG+Xd56vxu7ud8BE4gAQOCAHv7Zotp6ExCy0k6ZR8SQ' +
      'lM+AYA7P6Tp+GM4aJQB0Kp1IwvrKlDqKtdw86UB0Kp0LFk6Oz5jA3Xg5Xen/euMo7m6YA8bn7AdjIJPlMc/+vLzr7K6a70hniADud2YXpBV7e+vv' +
      'Xp5whjBN/9k=',
  )

/** One strip of CCITT Group 4 (T.6), 0 is white. */
export const groupFour = (): Uint8Array<ArrayBuffer> =>
  bytesOf('JqB4L////////////////////////+d1AeC////////////////+ACAC')
