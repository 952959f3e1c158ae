package plumbline.steward.sqlcheck;

import static java.util.Map.entry;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.generic.GenericTypes;

/** Makes a value of a type, to call a method with that only looks at its type. */
final class Samples {
  private static final Map<Class<?>, Object> SIMPLE =
      Map.ofEntries(
          entry(boolean.class, false),
          entry(Boolean.class, false),
          entry(byte.class, (byte) 1),
          entry(Byte.class, (byte) 1),
          entry(short.class, (short) 1),
          entry(Short.class, (short) 1),
          entry(int.class, 1),
          entry(Integer.class, 1),
          entry(long.class, 1L),
          entry(Long.class, 1L),
          entry(float.class, 1F),
          entry(Float.class, 1F),
          entry(double.class, 1D),
          entry(Double.class, 1D),
          entry(char.class, 'a'),
          entry(Character.class, 'a'),
          entry(String.class, "a"),
          entry(BigDecimal.class, BigDecimal.ONE),
          entry(BigInteger.class, BigInteger.ONE),
          entry(Instant.class, Instant.EPOCH),
          entry(OffsetDateTime.class, Instant.EPOCH.atOffset(ZoneOffset.UTC)),
          entry(LocalDateTime.class, LocalDateTime.of(2000, 1, 1, 0, 0)),
          entry(LocalDate.class, LocalDate.of(2000, 1, 1)),
          entry(LocalTime.class, LocalTime.NOON),
          entry(UUID.class, new UUID(0, 1)),
          entry(OptionalInt.class, OptionalInt.of(1)),
          entry(OptionalLong.class, OptionalLong.of(1)));

  private Samples() {}

  /**
   * A value of a type; null for a class that cannot be made. A collection has one element, a
   * record's components have values, and what is called back does nothing but take what it is
   * handed.
   *
   * @throws SampleRefusedException if a constructor does not accept the values
   */
  static Object of(Type type) {
    return of(type, Set.of());
  }

  private static Object of(Type type, Set<Class<?>> enclosing) {
    Class<?> raw = GenericTypes.getErasedType(type);
    if (SIMPLE.containsKey(raw)) {
      return SIMPLE.get(raw);
    }
    if (raw.isEnum()) {
      return Arrays.stream(raw.getEnumConstants()).findFirst().orElse(null);
    }
    if (raw.isArray()) {
      Object array = Array.newInstance(raw.getComponentType(), 1);
      Array.set(array, 0, of(raw.getComponentType(), enclosing));
      return array;
    }
    if (raw.isRecord()) {
      return ofRecord(raw, enclosing);
    }
    return raw.isInterface() || raw == Optional.class
        ? ofContainer(type, raw, enclosing)
        : ofClass(raw);
  }

  private static Object ofContainer(Type type, Class<?> raw, Set<Class<?>> enclosing) {
    if (raw == Optional.class) {
      return Optional.ofNullable(element(type, Optional.class, enclosing));
    }
    if (raw == Iterator.class) {
      return Collections.singletonList(element(type, Iterator.class, enclosing)).iterator();
    }
    if (raw == Stream.class) {
      return Collections.singletonList(element(type, Stream.class, enclosing)).stream();
    }
    if (raw == Map.class) {
      return Map.of();
    }
    if (raw.isAssignableFrom(List.class) && Iterable.class.isAssignableFrom(raw)) {
      return Collections.singletonList(element(type, Iterable.class, enclosing));
    }
    if (raw == Set.class) {
      return Collections.singleton(element(type, Collection.class, enclosing));
    }
    return Proxy.newProxyInstance(
        raw.getClassLoader() == null ? Samples.class.getClassLoader() : raw.getClassLoader(),
        new Class<?>[] {raw},
        (proxy, method, arguments) -> {
          if (arguments != null) {
            Arrays.stream(arguments).forEach(LazyRows::takeAll);
          }
          return Nothing.of(method.getReturnType());
        });
  }

  private static Object element(Type type, Class<?> container, Set<Class<?>> enclosing) {
    return GenericTypes.findGenericParameter(type, container)
        .map(element -> of(element, enclosing))
        .orElse(null);
  }

  private static Object ofRecord(Class<?> type, Set<Class<?>> enclosing) {
    if (enclosing.contains(type)) {
      return null;
    }
    Set<Class<?>> within = new HashSet<>(enclosing);
    within.add(type);
    RecordComponent[] components = type.getRecordComponents();
    try {
      return make(
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)),
          Arrays.stream(components)
              .map(component -> of(component.getGenericType(), within))
              .toArray());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record without its constructor: " + type, e);
    }
  }

  private static Object ofClass(Class<?> type) {
    return Arrays.stream(type.getConstructors())
        .filter(
            constructor -> SIMPLE.keySet().containsAll(List.of(constructor.getParameterTypes())))
        .findFirst()
        .map(
            constructor ->
                make(
                    constructor,
                    Arrays.stream(constructor.getParameterTypes()).map(SIMPLE::get).toArray()))
        .orElse(null);
  }

  private static Object make(Constructor<?> constructor, Object[] values) {
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new SampleRefusedException(constructor.getDeclaringClass(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new SampleRefusedException(constructor.getDeclaringClass(), e);
    }
  }
}
