export {
  ViewerFrame,
  type AskOptions,
  type PagePreview,
  type PageView,
  type RenderedPage,
  type ViewerEvents,
} from './viewer-frame.ts'
