package gmm.kit.loop.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/**
 * Loads classes that are in memory, all others from its parent; resources from folders and jars.
 */
public final class MemoryLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  private static final String SUFFIX = ".class";

  private final Map<String, byte[]> classes;
  private final ProtectionDomain origin;

  /**
   * @param classes by name
   * @param resources folders and jars; no class is taken from there
   * @param parent loads all else
   */
  public MemoryLoader(
      Map<String, byte[]> classes, Collection<String> resources, ClassLoader parent) {
    super(urls(resources), parent);
    this.classes = classes;
    this.origin =
        new ProtectionDomain(
            new CodeSource(memory("", new byte[0]), (Certificate[]) null), null, this, null);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defineClass(name, bytes, 0, bytes.length, origin) : loaded;
    }
  }

  /** In memory or in the parent: what lies beside the resources is another's. */
  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    throw new ClassNotFoundException(name);
  }

  @Override
  public URL getResource(String name) {
    byte[] bytes = ofClass(name);
    return bytes == null ? super.getResource(name) : memory(name, bytes);
  }

  /** The module's own first: whose a class is, is told by the first. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> all = new ArrayList<>();
    byte[] bytes = ofClass(name);
    if (bytes != null) {
      all.add(memory(name, bytes));
    }
    all.addAll(Collections.list(super.getResources(name)));
    return Collections.enumeration(all);
  }

  private byte[] ofClass(String resource) {
    return resource.endsWith(SUFFIX)
        ? classes.get(resource.substring(0, resource.length() - SUFFIX.length()).replace('/', '.'))
        : null;
  }

  /**
   * {@return places as a loader reads them}
   *
   * @param places folders and jars
   */
  public static URL[] urls(Collection<String> places) {
    return places.stream()
        .map(
            place -> {
              try {
                return Path.of(place).toUri().toURL();
              } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toArray(URL[]::new);
  }

  private static URL memory(String name, byte[] bytes) {
    try {
      return URL.of(URI.create("memory:/" + name), new Handler(bytes));
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Handler extends URLStreamHandler {

    private final byte[] bytes;

    Handler(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {
          connected = true;
        }

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }
}
