declare module '*.module.css' {
  /** Class names by the names they have in the file; read them through `look/classes.ts`. */
  const styles: Readonly<Record<string, string>>
  export default styles
}
declare module '*.css' {}
