/** As much of tesseract.js-core (Tesseract's own C++ interface by WebIDL) as is used; it brings no types. */
declare module 'tesseract.js-core/tesseract-core-simd.js' {
  /** `undefined` levels would count as blocks: numbers as in Tesseract's `PageIteratorLevel`. */
  export type Level = 3 | 4
  export interface ResultIterator {
    Begin(): void
    Next(level: Level): boolean
    IsAtBeginningOf(level: Level): boolean
    GetUTF8Text(level: Level): string
    getBoundingBox(level: Level): { x0: number; y0: number; x1: number; y1: number }
  }
  export interface ChoiceIterator {
    Next(): boolean
    GetUTF8Text(): string
    Confidence(): number
  }
  export interface TessBaseAPI {
    /** 0: done. */
    Init(folder: string, language: string, mode: number): number
    SetVariable(name: string, value: string): boolean
    SetPageSegMode(mode: number): void
    /** Of what lies in its own file system at `/input`. */
    SetImageFile(orientation: number, angle: number): number
    SetSourceResolution(dotsPerInch: number): void
    /** 0: done. */
    Recognize(monitor: null): number
    GetIterator(): ResultIterator
  }
  export interface TesseractCore {
    FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void }
    TessBaseAPI: new () => TessBaseAPI
    ChoiceIterator: new (at: ResultIterator) => ChoiceIterator
    destroy(made: object): void
  }
  const start: (options: {
    locateFile: (name: string) => string
    print: () => void
    printErr: () => void
  }) => Promise<TesseractCore>
  export default start
}
