import russian from 'virtual:messages/call';
import { addMessages } from './catalogue';

addMessages('ru', russian);
