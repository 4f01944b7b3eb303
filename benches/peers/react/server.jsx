// Draws the page at build time.
import { renderToString } from 'react-dom/server';
import { App } from './app.jsx';

export const drawn = () => renderToString(<App />);
