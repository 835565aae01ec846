import russian from 'virtual:messages/desk';
import { addMessages } from './catalogue';

addMessages('ru', russian);
