import { createRouter, createWebHashHistory, type Router, type RouteRecordRaw } from 'vue-router';
import CallView from '@/views/call/CallView.vue';

/** For developers; the build leaves it out. */
const gallery: readonly RouteRecordRaw[] = import.meta.env.DEV
  ? [{ path: '/gallery', name: 'gallery', component: () => import('@/views/gallery/GalleryView.vue') }]
  : [];

const home = () => import('@/views/home/HomeView.vue');

/** Addresses of the application. What the first step of a call needs is here at once; the rest loads when visited. */
export function createAppRouter(): Router {
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', name: 'home', component: home },
      // Screen pop: the query fills the intake form.
      { path: '/call', name: 'intake', component: home },
      { path: '/call/:id', name: 'call', component: CallView, props: true },
      { path: '/settings', name: 'settings', component: () => import('@/views/settings/SettingsView.vue') },
      { path: '/desk/:tool?', name: 'desk', component: () => import('@/views/desk/DeskView.vue'), props: true },
      // `source` and `finding`: the example call of a finding is being played.
      {
        path: '/check/:source(script|file)?/:finding(\\d+)?',
        name: 'check',
        component: () => import('@/views/check/CheckView.vue'),
        props: true,
      },
      { path: '/author', name: 'library', component: () => import('@/views/author/AuthorLibraryView.vue') },
      { path: '/author/:draft', name: 'author', component: () => import('@/views/author/AuthorView.vue'), props: true },
      ...gallery,
      { path: '/train', name: 'train', component: () => import('@/views/training/TrainView.vue') },
      {
        path: '/train/:attempt',
        name: 'practice',
        component: () => import('@/views/training/PracticeView.vue'),
        props: true,
      },
      { path: '/:unknown(.*)*', name: 'unknown', component: () => import('@/views/home/UnknownView.vue') },
    ],
  });
}
